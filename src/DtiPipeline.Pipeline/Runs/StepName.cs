namespace DtiPipeline.Pipeline.Runs;

/// <summary>The steps of a run, in their order.</summary>
public static class StepName
{
    public const string Collect = "collect";
    public const string Map = "map";
    public const string Score = "score";
}
