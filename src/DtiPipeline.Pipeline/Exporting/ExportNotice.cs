namespace DtiPipeline.Pipeline.Exporting;

/// <summary>What every page, table and file that is made of invented figures says, in every language.</summary>
public static class ExportNotice
{
    public const string Invented = "SỐ LIỆU MINH HỌA – không phải số liệu thật";
}
