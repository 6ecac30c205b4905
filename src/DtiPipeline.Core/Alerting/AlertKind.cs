namespace DtiPipeline.Core.Alerting;

/// <summary>What an alert is about.</summary>
public enum AlertKind
{
    /// <summary>A source could not be reached, did not let us in, or sent what cannot be used.</summary>
    SourceFailed,

    /// <summary>The agency's deadline is over and nothing came, or nobody has asked the source for days.</summary>
    SourceLate,

    /// <summary>A file is not like the last one that was accepted, and waits for a person.</summary>
    Drift,

    /// <summary>More refused rows of one source wait than the rule allows.</summary>
    Rejects,

    /// <summary>A deadline of a round is near while values are missing.</summary>
    DeadlineNear,

    /// <summary>Nobody has looked for hours what is due, or what is due is not begun.</summary>
    ScheduleSilent,

    /// <summary>The newest run broke off.</summary>
    RunFailed,
}
