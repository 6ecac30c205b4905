using DtiPipeline.Pipeline.Backups;

namespace DtiPipeline.Cli.Output;

/// <summary>A backup or a restore as JSON.</summary>
internal static class BackupJson
{
    /// <param name="keys">What is not in the backup and has to be kept elsewhere.</param>
    /// <param name="removed">Older backups that made room.</param>
    public static object Of(BackupReport report, IReadOnlyList<string> keys, IReadOnlyList<string> removed, FindingPrinter printer) => new
    {
        archive = report.Archive,
        format = report.Manifest.Format,
        taken = report.Manifest.Taken,
        schema = report.Manifest.Database.Schema,
        kind = report.Manifest.Database.Kind,
        rows = report.Manifest.Database.Tables.Sum(table => table.Rows),
        bytes = report.Size,
        seconds = report.Elapsed.TotalSeconds,
        parts = report.Parts.Select(part => new { name = part.Name, files = part.Files, bytes = part.Bytes, seconds = part.Elapsed.TotalSeconds }),
        missing = report.Manifest.Missing.Length,
        payloadKeys = report.Manifest.PayloadKeys,
        notInside = keys,
        removed,
        findings = report.Findings.Select(printer.ToJson),
    };
}
