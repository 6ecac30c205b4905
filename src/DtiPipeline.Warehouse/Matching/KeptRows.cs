using System.Buffers;
using System.Text;
using System.Text.Json;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>Rows of texts and whole numbers as one JSON text.</summary>
internal static class KeptRows
{
    public static string Write(IEnumerable<StagedValue[]> rows)
    {
        var text = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(text);
        writer.WriteStartArray();
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            foreach (var value in row)
                if (value.IsNumber)
                    writer.WriteNumberValue(value.Number);
                else
                    writer.WriteStringValue(value.Text);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>One row after the other.</summary>
    public static IEnumerable<StagedValue[]> Read(string text)
    {
        using var rows = JsonDocument.Parse(text);
        foreach (var row in rows.RootElement.EnumerateArray())
            yield return [.. row.EnumerateArray().Select(Value)];
    }

    private static StagedValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => StagedValue.Absent,
        JsonValueKind.Number => StagedValue.Of(value.GetInt64()),
        _ => StagedValue.Of(value.GetString()!),
    };
}
