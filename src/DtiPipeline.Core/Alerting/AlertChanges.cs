using System.Collections.Immutable;

namespace DtiPipeline.Core.Alerting;

/// <summary>What a look at the night makes of the alerts.</summary>
/// <param name="Raised">New causes.</param>
/// <param name="StillOpen">Open alerts whose cause goes on, with the cause as it is now.</param>
/// <param name="Ended">Open alerts that are over, and how.</param>
public sealed record AlertChanges(ImmutableArray<AlertCause> Raised, ImmutableArray<Alert> StillOpen, ImmutableArray<(Alert Alert, AlertEnding Ending)> Ended);
