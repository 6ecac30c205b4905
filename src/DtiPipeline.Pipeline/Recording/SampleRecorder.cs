using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Recording;

/// <summary>Asks a real source by the code of a run and gives its first records without personal data. The answers themselves are deleted.</summary>
public static class SampleRecorder
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="pages">Pages of each stream, at most.</param>
    /// <returns>The streams over HTTP whose answers are JSON; others are not recorded.</returns>
    /// <exception cref="DeliveryFault">The source cannot be asked, or something that was taken out would still be readable. Nothing is written then.</exception>
    public static async Task<ImmutableArray<RecordedStream>> RecordAsync(
        ConnectorDefinition connector, IEnvironment environment, Window window, DateOnly asOf, int pages, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("dti-record-").FullName;
        try
        {
            var landing = new FolderLanding(folder, RandomNumberGenerator.GetBytes(32));
            using var collector = new StreamCollector(landing, environment, TimeProvider.System);
            var recorded = ImmutableArray.CreateBuilder<RecordedStream>();
            foreach (var stream in connector.Streams.Where(stream => stream is { Request: not null, Decode: JsonDecoding }))
            {
                var delivery = await collector.ProbeAsync(connector, stream, window, asOf, pages, cancellation);
                recorded.Add(Clean(connector.Id, stream, delivery, landing));
            }
            return recorded.ToImmutable();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RecordedStream Clean(string connector, StreamDefinition stream, Delivery delivery, FolderLanding landing)
    {
        var cleaner = new RecordCleaner(connector, stream, RandomNumberGenerator.GetBytes(32));
        var records = ImmutableArray.CreateBuilder<string>();
        foreach (var payload in delivery.Payloads)
        {
            using var bytes = landing.Open(payload.Sha256);
            foreach (var record in RecordsOf(JsonNode.Parse(bytes), ((JsonDecoding)stream.Decode).Records).OfType<JsonObject>())
                records.Add(cleaner.Clean(record).ToJsonString(Readable));
        }
        return new RecordedStream(stream.Id, records.ToImmutable(), [.. cleaner.Removed]);
    }

    private static JsonArray RecordsOf(JsonNode? answer, string path)
    {
        var node = path.Length == 0 ? answer : path.Split('.').Aggregate(answer, (inner, name) => inner?[name]);
        return node as JsonArray ?? [];
    }
}
