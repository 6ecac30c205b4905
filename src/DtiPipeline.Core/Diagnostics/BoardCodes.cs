namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI86xx: what the board of operations sees that no run could find by itself, since nothing happened.</summary>
public static class BoardCodes
{
    public const string NothingArrived = "DTI8601";
    public const string NotCollected = "DTI8602";
    public const string CollectedLongAgo = "DTI8603";
    public const string ValuesAbsent = "DTI8604";
    public const string NotScored = "DTI8605";
    public const string RunBroken = "DTI8606";
    public const string ClosedIncomplete = "DTI8607";
    public const string FailedUnexplained = "DTI8608";
}
