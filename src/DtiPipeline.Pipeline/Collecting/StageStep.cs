using System.Collections.Frozen;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Decoding.Fields;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Settings;
using DtiPipeline.Warehouse.Drift;
using DtiPipeline.Warehouse.Payloads;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Landed bytes to versioned rows. Nothing of the network is used, so a replay is the same step.</summary>
internal sealed class StageStep(RunContext run, ILanding landing, Secrets secrets)
{
    private const int BatchSize = 1_000;

    /// <exception cref="DeliveryFault">The delivery cannot be used; the rows of earlier ones are as they were.</exception>
    public async Task<StagedDelivery> RunAsync(PlannedStream planned, Delivery delivery, FindingLog notes, CancellationToken cancellation)
    {
        var (connector, stream) = (planned.Connector.Id, planned.Stream);
        var staging = new StagingStore(run.Database);
        var ids = await new PayloadStore(run.Database).RegisterAsync(run.Token, connector, stream.Id, delivery.Payloads.Select(ToReceipt), cancellation);
        var table = await staging.EnsureTableAsync(run.Token, connector, stream, cancellation);
        var definition = DefinitionFingerprint.OfStream(stream);
        var window = stream.Files is null ? delivery.Asked : (Core.Periods.Window?)null;
        var last = await staging.LastCompleteAsync(connector, stream.Id, cancellation);
        if (last?.IsSame(table, definition, delivery.Payloads.Select(payload => (payload.Name, payload.Sha256)), window) == true)
            return new StagedDelivery(last.Load.Counts, IsNew: false);

        var mapping = run.Definitions.Mappings.Where(mapping => mapping.Connector == connector).SelectMany(mapping => mapping.Streams).FirstOrDefault(mapping => mapping.Stream == stream.Id);
        var unit = mapping?.Unit;
        var coverage = new DeliveryCoverage(stream, unit);
        var settled = delivery.IsReadAgain ? delivery.Payloads.Select(payload => payload.Sha256) : last?.Payloads.Select(payload => payload.Sha256) ?? [];
        var accepted = await new ShapeStore(run.Database).AcceptedAsync(connector, stream.Id, cancellation);
        var guard = new DriftGuard(connector, stream, accepted, settled.ToFrozenSet(StringComparer.Ordinal));
        var start = new LoadStart(ids, definition, new LoadReader(run.Who, $"{run.Command}, stage")) { Words = mapping is null ? [] : SeenWords.ListsOf(mapping) };
        RecordReader Reader(FindingLog log) => new(connector, stream, Hasher(stream), log, unit?.Field, planned.Expected) { FindsRepeats = false };
        var shared = last is not null && last.Table.Id == table.Id && last.Load.Definition == definition
            ? await new SharedLines(run.Database, landing, Reader).FindAsync(planned, delivery, last, accepted, cancellation) : null;
        await using var load = await staging.BeginLoadAsync(run.Token, table, start, cancellation);
        try
        {
            var received = await ReadAsync(planned, delivery, [.. ids], load, coverage, guard, Reader(notes), shared, notes);
            return new StagedDelivery(await load.CompleteAsync(Scope(stream, delivery, coverage), coverage.Records(window), received), IsNew: true);
        }
        catch (DeliveryFault fault)
        {
            var masked = new DeliveryFault(PersonalText.Masked(stream, fault.Finding), fault.IsTransient, fault);
            await load.FailAsync(masked.Finding);
            throw masked;
        }
    }

    /// <returns>How many rows the reader gave out.</returns>
    private async Task<long> ReadAsync(
        PlannedStream planned, Delivery delivery, long[] ids, StagingLoad load, DeliveryCoverage coverage, DriftGuard guard, RecordReader reader, SharedDelivery? shared, FindingLog notes)
    {
        var account = new DeliveryAccount(planned, delivery, coverage);
        await using var writes = new WritesBehind(load);
        if (shared is not null)
        {
            account.Share(shared, delivery.Payloads[0]);
            load.Share(shared.Before, shared.Rows, shared.Gone);
        }
        foreach (var payload in delivery.Payloads)
        {
            var outcomes = shared is null ? reader.Read(payload, landing.Open(payload.Sha256)) : reader.Read(payload with { Lines = shared.Came }, shared.Came.Open());
            foreach (var batch in outcomes.Chunk(BatchSize))
            {
                foreach (var outcome in batch)
                {
                    account.Add(outcome, payload);
                    if (outcome is DroppedRow row)
                        load.Drop(row.Reason, 1);
                }
                await writes.WriteAsync([.. batch.OfType<AcceptedRow>()], ids[payload.Ordinal - 1]);
                await RejectAsync([.. batch.OfType<RejectedRow>()], ids[payload.Ordinal - 1]);
            }
            // What changed in its layout says more than the rows that did not fit any more.
            if ((shared?.Seen ?? reader.Seen) is { } seen)
            {
                guard.Require(seen, notes);
                load.Saw(seen, ids[payload.Ordinal - 1]);
            }
        }
        await writes.DoneAsync();
        var settled = load.Settle();
        foreach (var repeat in settled.Repeats)
            account.Change(new DroppedRow(repeat.Row.Position, DropReason.Duplicate), PayloadOf(repeat.Row.Payload), PayloadOf(repeat.First.Payload));
        foreach (var ofPayload in settled.Conflicts.GroupBy(conflict => conflict.Payload))
            await RejectAsync([.. ofPayload.Select(Refused)], ofPayload.Key);
        load.DroppedAt(account.DroppedWords());
        account.RequireUsable();
        return account.Received;

        LandedPayload PayloadOf(long id) => delivery.Payloads[ids.IndexOf(id)];

        RejectedRow Refused(Conflict conflict)
        {
            var (payload, first) = (PayloadOf(conflict.Payload), PayloadOf(conflict.First.Payload));
            var row = payload == first ? reader.RefuseRepeat(conflict.Row, payload.Name, conflict.First.Position.ToString())
                : planned.Stream.Files is null ? reader.RefuseRepeat(conflict.Row, payload.Name, $"{first.Name}, {conflict.First.Position}")
                : reader.RefuseContradiction(conflict.Row, payload.Name);
            account.Change(row, payload, first);
            return row;
        }

        async Task RejectAsync(RejectedRow[] rejected, long payload)
        {
            if (rejected.Length == 0)
                return;
            await writes.DoneAsync();
            await load.RejectAsync(rejected, payload);
            foreach (var row in rejected)
                notes.Add(row.Finding);
        }
    }

    private HmacIdentifierHasher Hasher(StreamDefinition stream)
    {
        if (secrets.Identifiers is { } key)
            return new HmacIdentifierHasher(key);
        if (stream.Fields.Any(field => field.Type == FieldType.Identifier))
            throw new DeliveryFault(Finding.Of(PipelineCodes.KeyMissing, ("name", SecretsSource.IdentifierVariable)));
        // No field of the stream is ever hashed.
        return new HmacIdentifierHasher(new byte[32]);
    }

    private static LoadScope Scope(StreamDefinition stream, Delivery delivery, DeliveryCoverage coverage) => stream.Replaces switch
    {
        Replacement.All => LoadScope.All,
        Replacement.Nothing => LoadScope.Nothing,
        _ when stream.Files is not null => LoadScope.Of(coverage.Days),
        _ => LoadScope.Of(stream.Date!, delivery.Asked),
    };

    private static PayloadReceipt ToReceipt(LandedPayload payload) => new()
    {
        Sha256 = payload.Sha256,
        Name = payload.Name,
        Request = payload.Request,
        ReceivedAt = payload.ReceivedAt,
        Size = payload.Bytes,
        AsOf = payload.AsOf,
    };
}
