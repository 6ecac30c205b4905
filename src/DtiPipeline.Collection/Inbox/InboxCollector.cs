using System.Collections.Immutable;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Inbox;

/// <summary>Lands the files of a stream that lie in the inbox. A file that is not ready is reported and left for the next run.</summary>
internal sealed class InboxCollector(ILanding landing, TimeProvider time)
{
    public async Task<Delivery> CollectAsync(
        ConnectorDefinition connector, StreamDefinition stream, string folder, Window asked, DateOnly asOf, IProgress<CollectionProgress>? progress, CancellationToken cancellation)
    {
        var inbox = new InboxFolder(folder, stream.Files!, new DataPlace { Connector = connector.Id, Stream = stream.Id });
        var findings = new List<Finding>();
        var payloads = new List<LandedPayload>();
        foreach (var file in inbox.Files(findings.Add))
        {
            var (landed, obstacle) = await TakeAsync(inbox, file, stream.PersonalData, cancellation);
            if (obstacle is not null)
                findings.Add(obstacle);
            if (landed is null)
                continue;
            payloads.Add(new LandedPayload
            {
                Sha256 = landed.Sha256,
                Name = InboxFolder.NameOf(file),
                Request = $"inbox {connector.Inbox!.Written}/{InboxFolder.NameOf(file)}",
                ReceivedAt = time.GetUtcNow(),
                Bytes = landed.Bytes,
                Ordinal = payloads.Count + 1,
                AsOf = asOf,
            });
            progress?.Report(new CollectionProgress(connector.Id, stream.Id, payloads[^1], 0));
        }
        return new Delivery { Payloads = [.. payloads], Asked = asked, Findings = [.. findings] };
    }

    private async Task<(LandedBytes? Landed, Finding? Obstacle)> TakeAsync(InboxFolder inbox, FileInfo file, bool encrypted, CancellationToken cancellation)
    {
        if (inbox.Obstacle(file) is { } obstacle)
            return (null, obstacle);
        var (length, written) = (file.Length, file.LastWriteTimeUtc);
        FileStream bytes;
        try
        {
            bytes = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, inbox.Left(file, CollectionCodes.FileUnreadable, ("why", fault.Message)));
        }
        LandedBytes landed;
        await using (bytes)
            landed = await landing.LandAsync(bytes, encrypted, cancellation);
        file.Refresh();
        // What was landed meanwhile is half a file; nothing refers to it.
        return file.Exists && file.Length == length && file.LastWriteTimeUtc == written && landed.Bytes == length
            ? (landed, null)
            : (null, inbox.Left(file, CollectionCodes.FileChanging));
    }
}
