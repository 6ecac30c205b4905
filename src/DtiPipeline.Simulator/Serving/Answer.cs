using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Serving;

/// <summary>What goes back over the wire, and in which way it gets there. Faults are changes of this record.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body)
{
    public const string JsonType = "application/json; charset=utf-8";

    public const string XmlType = "application/xml; charset=utf-8";

    public string ContentType { get; init; } = JsonType;

    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long the source thinks before it says anything.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The connection is reset after so many bytes of the body; null: the body arrives whole.</summary>
    public int? CutAfter { get; init; }

    /// <summary>The end after <see cref="CutAfter"/> is a reset, not a close.</summary>
    public bool Resets { get; init; }

    /// <summary>How slowly the body is sent; null: as fast as it goes.</summary>
    public int? BytesASecond { get; init; }

    /// <summary>The connection is reset and nothing is said at all.</summary>
    public bool Silent { get; init; }

    /// <summary>The request's token is worthless from now on.</summary>
    public bool RevokesToken { get; init; }

    public Answer With(string header, string value) => this with { Headers = Headers.Add(new(header, value)) };

    public static Answer Json(int status, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, RecordWriter.Options);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
        json.Flush();
        return new Answer(status, buffer.WrittenMemory);
    }

    public static Answer Error(int status, string error, string description) => Json(status, json =>
    {
        json.WriteString("error", error);
        json.WriteString("error_description", description);
    });
}
