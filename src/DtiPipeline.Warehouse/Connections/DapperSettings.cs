using Dapper;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>How values travel between C# and both databases; once a process.</summary>
internal static class DapperSettings
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Handle(new DayHandler());
        Handle(new MomentHandler());
        Handle(new ExactHandler());
    }

    // The built-in ways go before handlers, of the nullable type too.
    private static void Handle<T>(SqlMapper.TypeHandler<T> handler)
        where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }
}
