using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>The hashes that bind the entries of the record together.</summary>
internal static class AuditChain
{
    public const string Columns = "id, at, who, action, subject, detail, previous, hash";

    private const int Page = 1_000;

    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', entry.Previous, IsoText.Of(entry.At), entry.Who, entry.Action, entry.Subject, entry.Detail))));

    /// <param name="from">Where a walk ended before; null: from the first entry.</param>
    public static async Task<AuditWalk> WalkAsync(Session session, AuditMark? from = null)
    {
        // Asked together: between two questions somebody may write an entry, and its head would fit no entry walked.
        var end = await session.SingleAsync<AuditEnd>("select (select value from meta where key = 'audit') as head, coalesce((select max(id) from audit_entry), 0) as last");
        var (previous, after) = (from?.Hash ?? "", from?.Number ?? 0);
        if (after > 0 && await session.FirstOrDefaultAsync<string>("select hash from audit_entry where id = @after", new { after }) != previous)
            return new AuditWalk(new AuditEntry { Id = end.Last < after ? 0 : after }, 0, "");
        IReadOnlyList<AuditEntry> entries;
        do
        {
            entries = await session.ListAsync<AuditEntry>(
                $"select {Columns} from audit_entry where id > @after and id <= @Last order by id limit @Page", new { after, end.Last, Page });
            foreach (var entry in entries)
            {
                if (entry.Previous != previous || entry.Hash != HashOf(entry))
                    return new AuditWalk(entry, after, previous);
                (previous, after) = (entry.Hash, entry.Id);
            }
        }
        while (entries.Count == Page);
        return new AuditWalk(end.Head == previous ? null : new AuditEntry { Previous = previous, Hash = end.Head }, after, previous);
    }
}
