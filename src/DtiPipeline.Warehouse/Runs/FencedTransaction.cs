using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>Transactions that write only while the run still holds its lease.</summary>
internal static class FencedTransaction
{
    /// <summary>One fenced transaction on a connection of its own.</summary>
    /// <exception cref="WarehouseFault">Another run has taken the lease: nothing was written.</exception>
    public static async Task<T> WriteAsync<T>(this Database database, RunToken token, Func<Session, Task<T>> write, CancellationToken cancellation)
    {
        await using var session = await database.ConnectAsync(cancellation);
        return await session.WriteAsync(token, () => write(session));
    }

    public static Task WriteAsync(this Database database, RunToken token, Func<Session, Task> write, CancellationToken cancellation) => database.WriteAsync(
        token,
        async session =>
        {
            await write(session);
            return true;
        },
        cancellation);

    /// <summary>One fenced transaction on a connection that goes on being used.</summary>
    public static Task<T> WriteAsync<T>(this Session session, RunToken token, Func<Task<T>> write) => session.Database.ExplainedAsync(async () =>
    {
        await session.BeginAsync();
        try
        {
            await RequireAsync(session, token.Lease, token.Fence);
            var result = await write();
            await session.CommitAsync();
            return result;
        }
        finally
        {
            await session.EndAsync();
        }
    });

    /// <summary>Checks a lease and keeps it from being taken until the transaction ends. Writers of one run do not hinder each other.</summary>
    public static async Task RequireAsync(Session session, string lease, long fence)
    {
        var current = await session.FirstOrDefaultAsync<LeaseRow>("select name, holder, since, token, expires from lease where name = @lease {{for share}}", new { lease });
        if (current?.Token != fence || current.Holder is null)
            throw new WarehouseFault(Finding.Of(RunCodes.LeaseLost, ("lease", lease), ("holder", current?.Holder)));
    }
}
