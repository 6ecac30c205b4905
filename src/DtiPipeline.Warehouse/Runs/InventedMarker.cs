using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>Whether a warehouse is for figures made up for demonstration. Real and invented figures never share one.</summary>
public sealed class InventedMarker(Database database)
{
    /// <summary>True or false once marked; null while the warehouse is new.</summary>
    public async Task<bool?> ReadAsync(CancellationToken cancellation = default) => await database.UseAsync(FindAsync, cancellation) switch
    {
        null => null,
        var value => value == "true",
    };

    /// <summary>Marks a new warehouse; of a marked one, requires that the mark is this.</summary>
    /// <exception cref="WarehouseFault">The warehouse is for the other kind of figures.</exception>
    public async Task RequireAsync(RunToken token, bool invented, CancellationToken cancellation = default)
    {
        var wanted = invented ? "true" : "false";
        var marked = await database.WriteAsync(
            token,
            async session =>
            {
                await session.ExecuteAsync("insert into meta (key, value) values ('invented', @wanted) on conflict (key) do nothing", new { wanted });
                return await FindAsync(session);
            },
            cancellation);
        if (marked != wanted)
            throw new WarehouseFault(Finding.Of(RunCodes.MarkerDiffers, ("database", database.Shown), ("invented", marked)));
    }

    private static Task<string?> FindAsync(Session session) => session.FirstOrDefaultAsync<string>("select value from meta where key = 'invented'");
}
