using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>Reading and counting again what one cause held up, from landed bytes; no source is asked.</summary>
public static class GroupReplay
{
    /// <summary>What the ledger calls such a run.</summary>
    public const string Kind = "replay";

    /// <summary>How the record of deeds calls it when a person asks for one on the pages; its subject is <c>cause/CODE</c>.</summary>
    public const string Action = "group.replayed";

    /// <summary>Before the code in that subject.</summary>
    public const string Subject = "cause/";

    /// <summary>Under this name the deed says how many rows waited.</summary>
    public const string Rows = "rows";

    /// <param name="connectors">Those that the cause concerns.</param>
    public static RunRequest Of(DateOnly asOf, IEnumerable<string> connectors, bool invented) =>
        new() { AsOf = asOf, Connectors = [.. connectors.Distinct()], Replay = true, AllowInvented = invented };
}
