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

    /// <summary>One row after the other: a document of all of them takes several times the memory of the text.</summary>
    public static IEnumerable<StagedValue[]> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var (at, state, row) = (0, default(JsonReaderState), new List<StagedValue>());
        while (Next(bytes, ref at, ref state, row))
            yield return [.. row];
    }

    /// <returns>False when there are no more rows.</returns>
    private static bool Next(byte[] bytes, ref int at, ref JsonReaderState state, List<StagedValue> row)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(at), isFinalBlock: true, state);
        row.Clear();
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                at += (int)reader.BytesConsumed;
                state = reader.CurrentState;
                return reader.CurrentDepth > 0;
            }
            else if (reader.TokenType != JsonTokenType.StartArray)
            {
                row.Add(Value(ref reader));
            }
        return false;
    }

    private static StagedValue Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => StagedValue.Absent,
        JsonTokenType.Number => StagedValue.Of(reader.GetInt64()),
        _ => StagedValue.Of(reader.GetString()!),
    };
}
