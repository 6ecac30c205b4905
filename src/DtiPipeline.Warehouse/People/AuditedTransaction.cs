using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.People;

/// <summary>Transactions in which a person changes something: the change and its record are written together, or neither is.</summary>
internal static class AuditedTransaction
{
    /// <param name="write">Returns null when there is nothing to do, or it cannot be done whole: then nothing is written, and nothing recorded.</param>
    public static async Task<T?> ActAsync<T>(this Database database, AuditAct act, Func<Session, Task<T?>> write, CancellationToken cancellation)
    {
        await using var session = await database.ConnectAsync(cancellation);
        return await database.ExplainedAsync(async () =>
        {
            await session.BeginAsync();
            try
            {
                var done = await write(session);
                if (done is not null)
                {
                    await AuditStore.WriteAsync(session, act);
                    await session.CommitAsync();
                }
                return done;
            }
            finally
            {
                await session.EndAsync();
            }
        });
    }

    /// <summary>A change of one row.</summary>
    /// <returns>False when there is no such row; nothing is recorded then.</returns>
    public static async Task<bool> ActAsync(this Database database, AuditAct act, string sql, object arguments, CancellationToken cancellation) =>
        await database.ActAsync<object>(act, async session => await session.ExecuteAsync(sql, arguments) > 0 ? act : null, cancellation) is not null;
}
