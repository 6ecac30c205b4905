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
        var inbox = new InboxFolder(folder, stream.Files!, new DataPlace { Connector = connector.Id, Stream = stream.Id }, name => InboxFiles.KeptName(stream, name, landing));
        var findings = new List<Finding>();
        var payloads = new List<LandedPayload>();
        var settle = connector.HandOver?.Settle ?? HandOver.UsualSettle;
        var moves = connector.HandOver?.Taken == TakenFiles.Move;
        foreach (var file in inbox.Files(findings.Add))
        {
            var (landed, taken, obstacle) = await TakeAsync(inbox, file, stream.PersonalData, settle, cancellation);
            if (obstacle is not null)
                findings.Add(obstacle);
            if (landed is null)
                continue;
            // A copy is dealt with when its original is, so it has a payload of its own only where it is to be moved as well.
            if (payloads.Find(other => other.Sha256 == landed.Sha256) is { } same)
            {
                findings.Add(inbox.Left(file, CollectionCodes.FileTwice, ("name", same.Name)));
                if (!moves)
                    continue;
            }
            payloads.Add(new LandedPayload
            {
                Sha256 = landed.Sha256,
                Name = inbox.ShownName(file),
                Request = $"inbox {connector.Inbox!.Written}/{inbox.ShownName(file)}",
                ReceivedAt = time.GetUtcNow(),
                Bytes = landed.Bytes,
                Ordinal = payloads.Count + 1,
                AsOf = asOf,
                Taken = moves ? taken : null,
            });
            progress?.Report(new CollectionProgress(connector.Id, stream.Id, payloads[^1], 0));
        }
        return new Delivery { Payloads = [.. payloads], Asked = asked, Findings = [.. findings] };
    }

    private async Task<(LandedBytes? Landed, TakenFile? Taken, Finding? Obstacle)> TakeAsync(
        InboxFolder inbox, FileInfo file, bool encrypted, TimeSpan settle, CancellationToken cancellation)
    {
        if (inbox.Obstacle(file) is { } obstacle)
            return (null, null, obstacle);
        if (!await IsQuietAsync(file, settle, cancellation))
            return (null, null, inbox.Left(file, CollectionCodes.FileChanging));
        var taken = new TakenFile(file.FullName, file.Length, file.LastWriteTimeUtc);
        FileStream bytes;
        try
        {
            bytes = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (IOException fault) when (IsLocked(fault))
        {
            return (null, null, inbox.Left(file, CollectionCodes.FileLocked));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, null, inbox.Left(file, CollectionCodes.FileUnreadable, ("why", fault.Message)));
        }
        LandedBytes landed;
        await using (bytes)
            landed = await landing.LandAsync(bytes, encrypted, cancellation);
        file.Refresh();
        // What was landed meanwhile is half a file; nothing refers to it.
        return IsStill(file, taken) && landed.Bytes == taken.Length ? (landed, taken, null) : (null, null, inbox.Left(file, CollectionCodes.FileChanging));
    }

    /// <summary>Waits until a file that was written just now has been quiet for a while; false when it was written on meanwhile.</summary>
    private async Task<bool> IsQuietAsync(FileInfo file, TimeSpan settle, CancellationToken cancellation)
    {
        var age = time.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc);
        // A time in the future says that two clocks differ, and nothing about the file.
        if (age >= settle || age < TimeSpan.Zero - settle)
            return true;
        var before = new TakenFile(file.FullName, file.Length, file.LastWriteTimeUtc);
        await Task.Delay(settle - (age < TimeSpan.Zero ? TimeSpan.Zero : age), time, cancellation);
        file.Refresh();
        return IsStill(file, before);
    }

    private static bool IsStill(FileInfo file, TakenFile taken) => file.Exists && file.Length == taken.Length && file.LastWriteTimeUtc == taken.Written;

    // EWOULDBLOCK of the lock on Linux; ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.
    private static bool IsLocked(IOException fault) => (fault.HResult & 0xFFFF) is 11 or 32 or 33;
}
