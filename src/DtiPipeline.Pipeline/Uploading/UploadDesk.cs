using System.Collections.Frozen;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Inbox;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Collecting;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Drift;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>
/// Files that a person brings. First a file is only read, by the code of a run, and what would come of it is told; when the person says so it is put
/// into the source's inbox, whole at once, and from there it goes the way of every file.
/// </summary>
/// <param name="today">The run's pretended today.</param>
/// <param name="allowInvented">True in a demonstration database.</param>
public sealed class UploadDesk(NightRunParts parts, Func<DateOnly> today, bool allowInvented)
{
    /// <summary>What the ledger calls a run that a person started by bringing a file.</summary>
    public const string Kind = "upload";

    /// <summary>Reads a file without importing it. Its bytes are kept as landed bytes are, and go by themselves when nobody imports them.</summary>
    /// <param name="who">Login of the person who brings it.</param>
    /// <exception cref="DeliveryFault">The bytes cannot be kept, or the name is none for this stream.</exception>
    public async Task<FileTrial> TryAsync(ConnectorDefinition connector, StreamDefinition stream, string name, Stream bytes, string who, CancellationToken cancellation = default)
    {
        InboxFiles.Require(connector, stream, name);
        var landed = await parts.Landing.LandAsync(bytes, stream.PersonalData, cancellation);
        await RecordAsync("file.tried", connector, stream, name, landed.Sha256, who, cancellation);
        return new TrialReader(connector, stream, await GuardAsync(connector.Id, stream, cancellation), new TrialUnits(parts.Definitions, connector, stream, today())).Read(parts.Landing, new LandedPayload
        {
            Sha256 = landed.Sha256, Name = name, Request = "upload", ReceivedAt = parts.Time.GetUtcNow(), Bytes = landed.Bytes, Ordinal = 1, AsOf = today(),
        });
    }

    /// <summary>Puts a file that was tried into its source's inbox and runs the night's steps for that source.</summary>
    /// <param name="who">Login of the person who decided.</param>
    /// <exception cref="DeliveryFault">The bytes are no longer there, or the inbox is not.</exception>
    /// <exception cref="Warehouse.Connections.WarehouseFault">Another run is under way; the file lies in the inbox and goes with the next one.</exception>
    public async Task<RunSummary> ImportAsync(
        ConnectorDefinition connector, StreamDefinition stream, string name, string sha256, string who, CancellationToken cancellation = default)
    {
        InboxFiles.Require(connector, stream, name);
        await using (var bytes = parts.Landing.Open(sha256))
            await InboxFiles.PutAsync(connector, parts.Environment, name, bytes, cancellation);
        await RecordAsync("file.imported", connector, stream, name, sha256, who, cancellation);
        var plan = RunPlanner.Plan(parts.Definitions, new RunRequest { AsOf = today(), Connectors = [connector.Id], AllowInvented = allowInvented });
        return await new NightRun(parts with { Who = who }).RunAsync(Kind, plan, new SilentObserver(), cancellation);
    }

    private Task RecordAsync(string action, ConnectorDefinition connector, StreamDefinition stream, string name, string sha256, string who, CancellationToken cancellation) =>
        new AuditStore(parts.Database).RecordAsync(
            new AuditAct(who, action, $"source/{connector.Id}/{stream.Id}", new Dictionary<string, string>
            {
                ["name"] = InboxFiles.KeptName(stream, name, parts.Landing), ["sha256"] = sha256,
            }),
            cancellation);

    private async Task<DriftGuard> GuardAsync(string connector, StreamDefinition stream, CancellationToken cancellation)
    {
        var last = await new StagingStore(parts.Database).LastCompleteAsync(connector, stream.Id, cancellation);
        return new DriftGuard(
            connector, stream, await new ShapeStore(parts.Database).AcceptedAsync(connector, stream.Id, cancellation),
            last is null ? [] : last.Payloads.Select(payload => payload.Sha256).ToFrozenSet(StringComparer.Ordinal));
    }
}
