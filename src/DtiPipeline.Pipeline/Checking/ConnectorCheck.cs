using System.Collections.Immutable;
using System.Security.Cryptography;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Checking;

/// <summary>
/// Tries a connector out by the code of a run: address, secrets, authentication, the first pages or the files, and whether their records fit the
/// definition. Nothing is kept: what is landed goes into a folder of its own, under a key that nobody knows, and is deleted.
/// </summary>
public static class ConnectorCheck
{
    /// <param name="pages">Pages of each stream over HTTP to look at, at most.</param>
    public static async Task<ImmutableArray<StreamCheck>> RunAsync(
        ConnectorDefinition connector, IEnvironment environment, Window window, DateOnly asOf, int pages, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("dti-check-").FullName;
        try
        {
            var landing = new FolderLanding(folder, RandomNumberGenerator.GetBytes(32));
            using var collector = new StreamCollector(landing, environment, TimeProvider.System);
            var checks = ImmutableArray.CreateBuilder<StreamCheck>();
            foreach (var stream in connector.Streams)
                checks.Add(await CheckAsync(collector, landing, connector, stream, window, asOf, pages, cancellation));
            return checks.ToImmutable();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<StreamCheck> CheckAsync(
        StreamCollector collector, FolderLanding landing, ConnectorDefinition connector, StreamDefinition stream, Window window, DateOnly asOf, int pages, CancellationToken cancellation)
    {
        var notes = new FindingLog();
        var counts = new OutcomeCounts();
        var payloads = 0;
        try
        {
            var delivery = await collector.ProbeAsync(connector, stream, window, asOf, pages, cancellation);
            notes.AddRange(delivery.Findings);
            payloads = delivery.Payloads.Length;
            Read(landing, connector, stream, delivery, counts, notes);
            if (!delivery.IsEmpty)
                counts.RequireUsable(connector.Id, stream);
            return new StreamCheck(stream.Id, true, payloads, counts.Accepted, counts.Rejected, [.. notes.Findings.Distinct()]);
        }
        catch (DeliveryFault fault)
        {
            notes.Add(fault.Finding);
            return new StreamCheck(stream.Id, false, payloads, counts.Accepted, counts.Rejected, [.. notes.Findings.Distinct()]);
        }
    }

    private static void Read(FolderLanding landing, ConnectorDefinition connector, StreamDefinition stream, Delivery delivery, OutcomeCounts counts, FindingLog notes)
    {
        var reader = new RecordReader(connector.Id, stream, new HmacIdentifierHasher(RandomNumberGenerator.GetBytes(32)), notes);
        foreach (var payload in delivery.Payloads)
            foreach (var outcome in reader.Read(payload, landing.Open(payload.Sha256)))
            {
                counts.Add(outcome);
                if (outcome is RejectedRow rejected)
                    notes.Add(rejected.Finding);
            }
    }
}
