using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DtiPipeline.Simulator.Samples;

/// <summary>Renders records once into the bytes that every page is then cut from.</summary>
internal static class RecordWriter
{
    /// <summary>Vietnamese stays readable on the wire; the answers are JSON and never put into a page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="dayField">The member that the route's window goes by; null when it has no window.</param>
    public static RecordTable Render<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write, string? dayField)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        var records = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        var days = ImmutableArray.CreateBuilder<string?>();
        foreach (var item in items)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            write(json, item);
            json.Flush();
            records.Add(buffer.WrittenSpan.ToArray());
            days.Add(dayField is null ? null : Member(buffer.WrittenSpan, dayField));
        }
        return new RecordTable(records.ToImmutable(), days.ToImmutable());
    }

    /// <summary>The text of a record's own member (not of one inside it); null when there is none or it is no text.</summary>
    private static string? Member(ReadOnlySpan<byte> record, string name)
    {
        var json = new Utf8JsonReader(record);
        while (json.Read())
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals(name))
                return json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;
        return null;
    }
}
