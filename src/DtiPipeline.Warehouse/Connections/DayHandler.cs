using System.Data;
using Dapper;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Days are text <c>yyyy-MM-dd</c> on both databases: one meaning, and they sort.</summary>
internal sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
{
    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = IsoText.Of(value);
    }

    public override DateOnly Parse(object value) => IsoText.Day((string)value);
}
