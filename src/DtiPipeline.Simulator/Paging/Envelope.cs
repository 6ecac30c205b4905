using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Definitions.Simulation.Paging;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Paging;

/// <summary>Writes a page down as the source's JSON: the constant members first, then the records, then what leads to the next page.</summary>
internal static class Envelope
{
    public static ReadOnlyMemory<byte> Write(SimulatedRoute route, Page page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, RecordWriter.Options);
        if (route.Paging.Records.Length == 0)
            WriteRecords(json, page);
        else
            WriteMembers(json, Members(route, page));
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static ImmutableArray<EnvelopeMember> Members(SimulatedRoute route, Page page)
    {
        var members = ImmutableArray.CreateBuilder<EnvelopeMember>();
        foreach (var (path, text) in route.Wrap)
            members.Add(EnvelopeMember.At(path, json => json.WriteStringValue(text)));
        members.Add(EnvelopeMember.At(route.Paging.Records, json => WriteRecords(json, page)));
        if (route.Paging is CursorPages cursors)
            members.Add(EnvelopeMember.At(cursors.Next, json => json.WriteStringValue(page.Next)));
        if (route.Paging is NextUrlPages addresses)
            members.Add(EnvelopeMember.At(addresses.Next, json => json.WriteStringValue(page.Next)));
        if (route.Paging.Total is { } total)
            members.Add(EnvelopeMember.At(total, json => json.WriteNumberValue(page.Total)));
        return members.ToImmutable();
    }

    /// <summary>Members that share the first name of their path stand together, at the place of the first of them.</summary>
    private static void WriteMembers(Utf8JsonWriter json, IReadOnlyCollection<EnvelopeMember> members)
    {
        json.WriteStartObject();
        foreach (var together in members.GroupBy(member => member.Path[0]))
        {
            json.WritePropertyName(together.Key);
            if (together.First().Path.Length == 1)
                together.First().Write(json);
            else
                WriteMembers(json, [.. together.Select(member => member.Inner)]);
        }
        json.WriteEndObject();
    }

    private static void WriteRecords(Utf8JsonWriter json, Page page)
    {
        json.WriteStartArray();
        foreach (var record in page.Records)
            json.WriteRawValue(record.Span, skipInputValidation: true);
        json.WriteEndArray();
    }
}
