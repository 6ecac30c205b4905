using System.Collections.Immutable;

namespace DtiPipeline.Core.Alerting;

/// <summary>What a morning digest is made from.</summary>
/// <param name="Open">Alerts that are open.</param>
/// <param name="Ended">Those that ended within a day.</param>
/// <param name="Undelivered">Messages that could not be delivered so far.</param>
public sealed record DigestFacts(NightPicture Night, ImmutableArray<Alert> Open, ImmutableArray<Alert> Ended, long Undelivered)
{
    /// <summary>What a digest looks back on.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(1);

    /// <summary>Alerts that were raised since the last digest.</summary>
    public IEnumerable<Alert> Fresh => Open.Where(alert => alert.RaisedAt > Night.Now - Back);
}
