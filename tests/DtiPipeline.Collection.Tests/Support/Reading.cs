using System.Text;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Collection.Tests.Support;

/// <summary>Runs step two on bytes that never saw a network.</summary>
internal static class Reading
{
    public static readonly DateOnly RunDay = new(2024, 4, 10);

    public static readonly HmacIdentifierHasher Hasher = new(Encoding.UTF8.GetBytes("a key for tests, 32 bytes or more"));

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static ReadResult File(StreamDefinition stream, string fixture) => Bytes(stream, System.IO.File.ReadAllBytes(Fixture(fixture)), fixture);

    public static ReadResult Text(StreamDefinition stream, string text, string name = "rows.csv") => Bytes(stream, Encoding.UTF8.GetBytes(text), name);

    public static ReadResult Bytes(StreamDefinition stream, byte[] bytes, string name, string? unitField = "unit") => Payloads(stream, unitField, (name, bytes));

    public static ReadResult Payloads(StreamDefinition stream, string? unitField, params (string Name, byte[] Bytes)[] payloads)
    {
        var notes = new FindingLog();
        var reader = new RecordReader("test", stream, Hasher, notes, unitField);
        var outcomes = new List<RowOutcome>();
        for (var index = 0; index < payloads.Length; index++)
            outcomes.AddRange(reader.Read(Payload(payloads[index].Name, payloads[index].Bytes, index + 1), new MemoryStream(payloads[index].Bytes)));
        return new ReadResult(stream, outcomes, notes.Findings);
    }

    /// <summary>Reads a text as the night of some rounds would.</summary>
    public static ReadResult Expecting(StreamDefinition stream, string text, params ExpectedPeriod[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var notes = new FindingLog();
        var reader = new RecordReader("test", stream, Hasher, notes, "unit", expected);
        List<RowOutcome> outcomes = [.. reader.Read(Payload("rows.csv", bytes, 1), new MemoryStream(bytes))];
        return new ReadResult(stream, outcomes, notes.Findings);
    }

    /// <summary>The finding that ends the payload.</summary>
    public static Finding FaultOf(StreamDefinition stream, byte[] bytes, string name) =>
        Assert.Throws<DeliveryFault>(() => Bytes(stream, bytes, name)).Finding;

    public static Finding FaultOf(StreamDefinition stream, string text, string name = "rows.csv") => FaultOf(stream, Encoding.UTF8.GetBytes(text), name);

    public static LandedPayload Payload(string name, byte[] bytes, int ordinal) => new()
    {
        Sha256 = new string('0', 64),
        Name = name,
        Request = name,
        ReceivedAt = new DateTimeOffset(2024, 4, 10, 2, 0, 0, TimeSpan.FromHours(7)),
        Bytes = bytes.Length,
        Ordinal = ordinal,
        AsOf = RunDay,
    };
}
