namespace DtiPipeline.Core.Alerting;

/// <summary>How an alert ended.</summary>
public enum AlertEnding
{
    /// <summary>It was looked at and is well again; people are told.</summary>
    Recovered,

    /// <summary>The same subject has another trouble now, which was told instead.</summary>
    Replaced,

    /// <summary>Nobody looks at it any more: the round is over, the rule is gone.</summary>
    Lapsed,
}
