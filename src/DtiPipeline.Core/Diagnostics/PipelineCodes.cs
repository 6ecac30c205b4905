namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI8xxx: what a run decides before and after it touches anything; what the schedule decides (81xx).</summary>
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

    public const string NoRoundNeedsIt = "DTI8101";
    public const string NoLongerScheduled = "DTI8102";
    public const string NewerDue = "DTI8103";
    public const string AlreadyCollected = "DTI8104";
    public const string QuietUntil = "DTI8105";
    public const string NeverCameToItsEnd = "DTI8106";
    public const string RoundOpened = "DTI8107";
    public const string RoundOver = "DTI8108";
    public const string DeadlineNear = "DTI8109";
    public const string DeadlineOver = "DTI8110";
    public const string RoundFrozen = "DTI8111";
    public const string DefinitionsRefused = "DTI8112";
    public const string CalendarEnds = "DTI8113";
    public const string SourcePaused = "DTI8114";
    public const string PauseNeedsDay = "DTI8115";
    public const string PauseNeedsReason = "DTI8116";
}
