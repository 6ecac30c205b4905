using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DtiPipeline.Cli.Output;

/// <summary>Writes a snapshot as a file; the ending chooses the form. Every form says so when the figures are invented.</summary>
public static class SnapshotExport
{
    internal static readonly ImmutableArray<string> Columns =
        ["assessment", "round", "cut_date", "unit", "unit_name", "pillar", "indicator", "indicator_name", "points", "max", "status"];

    /// <exception cref="UsageFault">The ending is none we write, or the file cannot be written.</exception>
    public static async Task WriteAsync(SnapshotReport report, string file, CancellationToken cancellation)
    {
        var bytes = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".csv" => SnapshotCsv.Write(report),
            ".xlsx" => SnapshotWorkbook.Write(report),
            ".json" => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(report.ToJson(), JsonOutput.Options) + "\n"),
            var other => throw new UsageFault($"`{other}` is no form of export; name the file .csv, .xlsx or .json"),
        };
        try
        {
            await File.WriteAllBytesAsync(file, bytes, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageFault($"`{file}` cannot be written: {fault.Message}");
        }
    }
}
