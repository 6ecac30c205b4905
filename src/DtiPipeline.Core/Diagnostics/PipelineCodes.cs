namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI8xxx: what a run decides before and after it touches anything.</summary>
public static class PipelineCodes
{
    public const string InventedRefused = "DTI8001";
    public const string NoOpenRound = "DTI8002";
    public const string BadKey = "DTI8003";
    public const string KeyMissing = "DTI8004";
    public const string UnknownName = "DTI8005";
    public const string NoSnapshot = "DTI8006";
    public const string EarlierFiguresStay = "DTI8007";
    public const string StillReadable = "DTI8008";

    public const string BytesDeleted = "DTI8021";
}
