namespace DtiPipeline.Core.Alerting;

/// <summary>A cause that was noticed, and what became of it.</summary>
/// <param name="RaisedAt">When it was noticed.</param>
/// <param name="LastSeen">When it was still so.</param>
/// <param name="EndedAt">Null while it is open.</param>
/// <param name="Ending">How it ended; null while it is open.</param>
public sealed record Alert(long Id, AlertCause Cause, DateTimeOffset RaisedAt, DateTimeOffset LastSeen, DateTimeOffset? EndedAt = null, AlertEnding? Ending = null)
{
    /// <summary>Since when it is so.</summary>
    public DateTimeOffset Since => Cause.Since ?? RaisedAt;
}
