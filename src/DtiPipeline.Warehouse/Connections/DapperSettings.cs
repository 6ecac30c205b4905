using Dapper;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>How values travel between C# and both databases; once a process.</summary>
internal static class DapperSettings
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new MomentHandler());
        SqlMapper.RemoveTypeMap(typeof(decimal));
        SqlMapper.AddTypeHandler(new ExactHandler());
    }
}
