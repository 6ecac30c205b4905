using System.Data;
using Dapper;

namespace DtiPipeline.Warehouse.DataValues;

/// <summary>Which data values to show. Null: any.</summary>
public sealed record DataValueFilter
{
    public required string Assessment { get; init; }

    public string? Round { get; init; }

    /// <summary>Code of a unit, valid at <see cref="UnitDate"/>.</summary>
    public string? Unit { get; init; }

    public string? Element { get; init; }

    /// <summary>The day whose unit codes and names are meant: the assessment's unit date.</summary>
    public required DateOnly UnitDate { get; init; }

    /// <summary>As the values were after this run; null: as they are now.</summary>
    public long? Run { get; init; }

    // PostgreSQL wants to know the type of a null.
    internal DynamicParameters Parameters()
    {
        var parameters = new DynamicParameters();
        parameters.Add(nameof(Assessment), Assessment, DbType.String);
        parameters.Add(nameof(Round), Round, DbType.String);
        parameters.Add(nameof(Unit), Unit, DbType.String);
        parameters.Add(nameof(Element), Element, DbType.String);
        parameters.Add(nameof(UnitDate), UnitDate);
        parameters.Add(nameof(Run), Run ?? long.MaxValue, DbType.Int64);
        return parameters;
    }
}
