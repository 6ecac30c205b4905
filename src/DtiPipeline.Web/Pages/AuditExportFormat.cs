using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Pages;

/// <summary>A way to write the record into a file. Times and details stand as they were hashed, so that whoever has all entries can compute the chain again.</summary>
/// <param name="WantsMark">With a byte order mark, which spreadsheets need for Vietnamese.</param>
/// <param name="Head">What stands before the first entry; told whether figures are invented.</param>
/// <param name="Line">An entry with its line end.</param>
public sealed record AuditExportFormat(string Extension, string MediaType, bool WantsMark, Func<bool, string> Head, Func<AuditEntry, bool, string> Line)
{
    private const string Notice = "SỐ LIỆU MINH HỌA – không phải số liệu thật";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly AuditExportFormat[] All =
    [
        new("csv", "text/csv; charset=utf-8", true, Columns, Row),
        new("jsonl", "application/x-ndjson; charset=utf-8", false, _ => "", Json),
    ];

    /// <returns>Null when there is no such format.</returns>
    public static AuditExportFormat? Of(string extension) => Array.Find(All, format => format.Extension == extension);

    // The notice goes with every row: rows get copied, heads of files get lost.
    private static string Columns(bool invented) => $"number,at_utc,at_vietnam,who,action,subject,detail,previous,hash{(invented ? ",notice" : "")}\r\n";

    private static string Row(AuditEntry entry, bool invented)
    {
        string[] cells =
        [
            entry.Id.ToString(CultureInfo.InvariantCulture), Utc(entry.At), VietnamTime.Of(entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            .. ((string[])[entry.Who, entry.Action, entry.Subject, entry.Detail, entry.Previous, entry.Hash]).Select(CsvCell.Of),
        ];
        return string.Join(',', invented ? [.. cells, CsvCell.Of(Notice)] : cells) + "\r\n";
    }

    private static string Json(AuditEntry entry, bool invented)
    {
        var fields = new Dictionary<string, object>
        {
            ["number"] = entry.Id, ["at"] = Utc(entry.At), ["who"] = entry.Who, ["action"] = entry.Action, ["subject"] = entry.Subject,
            ["detail"] = entry.Detail, ["previous"] = entry.Previous, ["hash"] = entry.Hash,
        };
        if (invented)
            fields["notice"] = Notice;
        return JsonSerializer.Serialize(fields, Plain) + "\n";
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
