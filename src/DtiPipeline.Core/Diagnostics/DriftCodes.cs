namespace DtiPipeline.Core.Diagnostics;

/// <summary>Codes DTI45xx: a file is not like the last one that was accepted. Each stops the file, and says how a steward accepts it.</summary>
public static class DriftCodes
{
    public const string Columns = "DTI4501";
    public const string Merges = "DTI4502";
    public const string MoneyUnit = "DTI4503";
    public const string Sheets = "DTI4504";
    public const string TotalGone = "DTI4505";
    public const string Rows = "DTI4506";
    public const string Sum = "DTI4507";
    public const string Swapped = "DTI4508";
}
