namespace DtiPipeline.Core.Scheduling;

/// <summary>What comes due, in the order in which several that are due together are done.</summary>
public enum DueKind
{
    /// <summary>A round opens: it is noted.</summary>
    Opens,

    /// <summary>A deadline is near: it is said.</summary>
    Reminds,

    /// <summary>A round's last day is over: it is written a last time, as of that day, and frozen.</summary>
    Closes,

    /// <summary>A source is asked, and the open rounds it concerns are scored.</summary>
    Collects,

    /// <summary>A piece of a past period that a person asked for.</summary>
    Backfills,
}
