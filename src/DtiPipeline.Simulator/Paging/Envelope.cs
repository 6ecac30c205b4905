using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Paging;

/// <summary>Writes a page down as the source's JSON.</summary>
internal static class Envelope
{
    public static ReadOnlyMemory<byte> Write(SimulatedRoute route, Page page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, RecordWriter.Options);
        if (route.Paging.Records.Length == 0)
            WriteValue(json, page);
        else
            WriteMembers(json, EnvelopeMember.Of(route, page, '.'));
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Members that share the first name of their path stand together, at the place of the first of them.</summary>
    private static void WriteMembers(Utf8JsonWriter json, ImmutableArray<EnvelopeMember> members)
    {
        json.WriteStartObject();
        foreach (var together in members.GroupBy(member => member.Path[0]))
        {
            json.WritePropertyName(together.Key);
            if (together.First().Path.Length == 1)
                WriteValue(json, together.First().Value);
            else
                WriteMembers(json, [.. together.Select(member => member.Inner)]);
        }
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is int number)
            json.WriteNumberValue(number);
        else if (value is not Page page)
            json.WriteStringValue((string?)value);
        else
        {
            json.WriteStartArray();
            foreach (var record in page.Records)
                json.WriteRawValue(record.Span, skipInputValidation: true);
            json.WriteEndArray();
        }
    }
}
