using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Retaining;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Cli.Output;

/// <summary>Deletion records in words and as JSON.</summary>
internal static class DeletionText
{
    /// <summary>What has become of a run's bytes, in one line, and those that are lost by name.</summary>
    public static string Of(RunBytes bytes, Language language)
    {
        var line = language.Say(
            $"bản gốc: {bytes.Kept} còn giữ, {bytes.Deleted.Length} xóa theo thời hạn lưu{On(bytes.Deleted)}, {bytes.Lost.Length} bị mất",
            $"bytes: {bytes.Kept} kept, {bytes.Deleted.Length} deleted by retention{On(bytes.Deleted)}, {bytes.Lost.Length} lost");
        return string.Join(Environment.NewLine, bytes.Lost.Select(sha256 => language.Say($"  mất: SHA-256 {sha256}", $"  lost: SHA-256 {sha256}")).Prepend(line));
    }

    public static object ToJson(DeletionRecord record) => new
    {
        connector = record.Connector, stream = record.Stream, payload = record.Sha256, receivedAt = record.ReceivedAt, lastReceivedAt = record.SeenAt, rule = record.Rule,
        run = record.RunId, who = record.Who, askedAt = record.AskedAt, keyDestroyedAt = record.KeyDestroyedAt, deletedAt = record.DeletedAt, keptFor = record.KeptFor,
    };

    private static string On(ImmutableArray<DeletionRecord> deleted) =>
        deleted.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $" ({string.Join(", ", deleted.Select(DeletedBytes.Day).Distinct())})");
}
