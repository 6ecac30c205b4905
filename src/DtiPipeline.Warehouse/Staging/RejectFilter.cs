using System.Data;
using Dapper;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Which refused rows to show. Null: any.</summary>
public sealed record RejectFilter
{
    public string? Connector { get; init; }

    public string? Stream { get; init; }

    public long? Run { get; init; }

    /// <summary>Only rows that still wait for somebody: no later delivery read them again or made them good.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Only rows after this one, for the next page.</summary>
    public long After { get; init; }

    public int Limit { get; init; } = 1_000;

    // PostgreSQL wants to know the type of a null.
    internal DynamicParameters Parameters()
    {
        var parameters = new DynamicParameters();
        parameters.Add(nameof(Connector), Connector, DbType.String);
        parameters.Add(nameof(Stream), Stream, DbType.String);
        parameters.Add(nameof(Run), Run, DbType.Int64);
        parameters.Add(nameof(OnlyOpen), OnlyOpen ? 1 : 0, DbType.Int32);
        parameters.Add(nameof(After), After, DbType.Int64);
        parameters.Add(nameof(Limit), Limit, DbType.Int32);
        return parameters;
    }
}
