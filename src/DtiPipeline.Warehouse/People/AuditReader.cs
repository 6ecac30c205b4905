using System.Runtime.CompilerServices;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>Reading the record of deeds, as far as a filter leaves it.</summary>
public sealed class AuditReader(Database database)
{
    private const int Page = 1_000;

    /// <summary>Entries, the newest first.</summary>
    /// <param name="before">Only entries with a smaller number.</param>
    public Task<IReadOnlyList<AuditEntry>> ListAsync(AuditFilter filter, int limit, long before = long.MaxValue, CancellationToken cancellation = default) =>
        PageAsync(filter, "desc", before, 0, limit, cancellation);

    /// <summary>All entries in the order they were written, a page in memory at a time. What is written after the last one asked for is left out.</summary>
    /// <param name="last">Number of the last entry that may be given.</param>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(AuditFilter filter, long last = long.MaxValue - 1, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        IReadOnlyList<AuditEntry> entries;
        var after = 0L;
        do
        {
            entries = await PageAsync(filter, "asc", last + 1, after, Page, cancellation);
            foreach (var entry in entries)
                yield return entry;
            after = entries.Count > 0 ? entries[^1].Id : after;
        }
        while (entries.Count == Page);
    }

    /// <summary>All kinds of deeds on record.</summary>
    public Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<string>(
            // From one action to the next by the index: a plain distinct would read the whole record.
            """
            with recursive step (action) as (
              select min(action) from audit_entry
              union all
              select (select min(action) from audit_entry where action > step.action) from step where step.action is not null)
            select action from step where action is not null
            """),
        cancellation);

    private Task<IReadOnlyList<AuditEntry>> PageAsync(AuditFilter filter, string order, long before, long after, int limit, CancellationToken cancellation) => database.UseAsync(
        session => session.ListAsync<AuditEntry>(
            $"select {AuditChain.Columns} from audit_entry where {string.Join(" and ", filter.Conditions().Prepend("id < @before and id > @after"))} order by id {order} limit @limit",
            filter.Parameters(before, after, limit)),
        cancellation);
}
