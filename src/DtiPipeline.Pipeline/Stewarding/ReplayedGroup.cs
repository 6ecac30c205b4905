namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>A cause whose rows a person had read and counted again on the pages, as the ledger has it.</summary>
/// <param name="Code">Code of the cause.</param>
/// <param name="Who">Their login.</param>
/// <param name="IsDone">False where the run came to no good end.</param>
/// <param name="Waited">Rows that waited when it was asked for.</param>
public sealed record ReplayedGroup(string Code, string Who, long Run, DateTimeOffset Ended, bool IsDone, long Waited);
