namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI8xxx: what a run decides.</summary>
public static class PipelineCodes
{
    public const string InventedRefused = "DTI8001";
    public const string NoOpenRound = "DTI8002";
}
