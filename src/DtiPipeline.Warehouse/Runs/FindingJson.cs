using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>Findings as they are stored: code, arguments and places, never words.</summary>
internal static class FindingJson
{
    // Vietnamese stays readable for whoever looks into the table.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Arguments(Finding finding) => JsonSerializer.Serialize(finding.Arguments, Options);

    public static string? Place(Finding finding) => finding.Place is null ? null : JsonSerializer.Serialize(finding.Place, Options);

    public static string? Span(Finding finding) => finding.At is null ? null : JsonSerializer.Serialize(finding.At, Options);

    /// <summary>The whole finding in one text.</summary>
    public static string Whole(Finding finding) => JsonSerializer.Serialize(finding, Options);

    /// <summary>A finding that was stored in one text.</summary>
    public static Finding ReadWhole(string text)
    {
        using var whole = JsonDocument.Parse(text);
        string? Part(string name) => whole.RootElement.TryGetProperty(name, out var part) ? part.GetRawText() : null;
        return Read(whole.RootElement.GetProperty("code").GetString()!, Part("arguments")!, Part("place"), Part("at"));
    }

    public static Finding Read(string code, string arguments, string? place, string? span) => new(
        code,
        JsonSerializer.Deserialize<Dictionary<string, string>>(arguments, Options)!.ToImmutableSortedDictionary(StringComparer.Ordinal),
        span is null ? null : JsonSerializer.Deserialize<SourceSpan>(span, Options),
        place is null ? null : JsonSerializer.Deserialize<DataPlace>(place, Options));
}
