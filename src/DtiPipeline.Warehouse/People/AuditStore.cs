using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>
/// Who did what. Entries are written in the transaction of the deed itself, and each one's hash covers the one before: an entry that is changed,
/// taken out or put in afterwards breaks the chain.
/// </summary>
public sealed class AuditStore(Database database)
{
    private const int Page = 1_000;

    private const string Columns = "id, at, who, action, subject, detail, previous, hash";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Entries, the newest first.</summary>
    /// <param name="subject">The beginning of a subject; null: all.</param>
    /// <param name="before">Only entries with a smaller number.</param>
    public Task<IReadOnlyList<AuditEntry>> ListAsync(string? subject = null, int limit = 100, long before = long.MaxValue, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<AuditEntry>(
            $"select {Columns} from audit_entry where id < @before and (@subject = '' or substr(subject, 1, length(@subject)) = @subject) order by id desc limit @limit",
            new { subject = subject ?? "", limit, before }),
        cancellation);

    /// <summary>Goes through the whole chain.</summary>
    /// <returns>The first entry that does not follow from the one before it; null when all do. An id of 0 says that the last entries are gone.</returns>
    public Task<AuditEntry?> FirstBrokenAsync(CancellationToken cancellation = default) => database.UseAsync(FirstBrokenAsync, cancellation);

    internal static async Task<AuditEntry?> FirstBrokenAsync(Session session)
    {
        var previous = "";
        IReadOnlyList<AuditEntry> entries;
        var after = 0L;
        do
        {
            entries = await session.ListAsync<AuditEntry>($"select {Columns} from audit_entry where id > @after order by id limit @Page", new { after, Page });
            foreach (var entry in entries)
            {
                if (entry.Previous != previous || entry.Hash != HashOf(entry))
                    return entry;
                (previous, after) = (entry.Hash, entry.Id);
            }
        }
        while (entries.Count == Page);
        var head = await session.SingleAsync<string>("select value from meta where key = 'audit'");
        return head == previous ? null : new AuditEntry { Previous = previous, Hash = head };
    }

    /// <summary>Records a deed that is done outside the warehouse.</summary>
    public Task RecordAsync(AuditAct act, CancellationToken cancellation = default) => database.ActAsync<object>(act, _ => Task.FromResult<object?>(act), cancellation);

    /// <summary>Writes an entry in the transaction that does the deed.</summary>
    internal static async Task WriteAsync(Session session, AuditAct act)
    {
        // The update makes whoever writes next wait, so that no two entries follow the same one.
        var previous = await session.SingleAsync<string>("update meta set value = value where key = 'audit' returning value");
        var entry = new AuditEntry
        {
            At = session.Database.Now(),
            Who = act.Who,
            Action = act.Action,
            Subject = act.Subject,
            Detail = JsonSerializer.Serialize(act.Detail ?? new Dictionary<string, string>(), Plain),
            Previous = previous,
        };
        entry = entry with { Hash = HashOf(entry) };
        await session.ExecuteAsync(
            "insert into audit_entry (at, who, action, subject, detail, previous, hash) values (@At, @Who, @Action, @Subject, @Detail, @Previous, @Hash)", entry);
        await session.ExecuteAsync("update meta set value = @Hash where key = 'audit'", new { entry.Hash });
    }

    private static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', entry.Previous, IsoText.Of(entry.At), entry.Who, entry.Action, entry.Subject, entry.Detail))));
}
