namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI6xxx: 60xx a scoring rule is wrong in itself, 61xx a file of values for offline scoring, 62xx a score a person should look at.</summary>
public static class ScoringCodes
{
    public const string FigureNotPositive = "DTI6001";
    public const string NothingToChoose = "DTI6002";
    public const string RepeatedOption = "DTI6003";
    public const string MeasureMismatch = "DTI6004";
    public const string StepWithoutThreshold = "DTI6005";
    public const string StepWithoutWorth = "DTI6006";
    public const string StepsOutOfOrder = "DTI6007";
    public const string NothingToCompareWith = "DTI6008";
    public const string GroupTooSmall = "DTI6009";
}
