namespace DtiPipeline.Core.Diagnostics;

/// <summary>
/// Codes DTI6xxx: 60xx a scoring rule that is wrong in itself, 61xx a file of values for offline scoring, 62xx a score that a person should look at.
/// </summary>
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

    public const string ValuesColumnMissing = "DTI6101";
    public const string ValuesRowBroken = "DTI6102";
    public const string ValuesCellEmpty = "DTI6103";
    public const string ValuesElementUnknown = "DTI6104";
    public const string ValuesElementUnused = "DTI6105";
    public const string ValuesWrongValue = "DTI6106";
    public const string ValuesOptionUnknown = "DTI6107";
    public const string ValuesRepeated = "DTI6108";

    public const string RatioAboveOne = "DTI6201";
    public const string DenominatorZero = "DTI6202";
    public const string FigureNegative = "DTI6203";
    public const string FigureTooLarge = "DTI6204";
    public const string ValueOfWrongKind = "DTI6205";
    public const string OptionUnknown = "DTI6206";
    public const string ChildWithoutScore = "DTI6207";
    public const string NoReference = "DTI6208";
    public const string ExemptionUnknown = "DTI6209";
}
