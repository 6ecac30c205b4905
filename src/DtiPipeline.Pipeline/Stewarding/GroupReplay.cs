using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>Reading and counting again what one cause held up, from landed bytes; no source is asked.</summary>
public static class GroupReplay
{
    /// <summary>What the ledger calls such a run.</summary>
    public const string Kind = "replay";

    /// <param name="connectors">Those that the cause concerns.</param>
    public static RunRequest Of(DateOnly asOf, IEnumerable<string> connectors, bool invented) =>
        new() { AsOf = asOf, Connectors = [.. connectors.Distinct()], Replay = true, AllowInvented = invented };
}
