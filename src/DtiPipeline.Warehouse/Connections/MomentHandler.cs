using System.Data;
using Dapper;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Moments are UTC text <c>yyyy-MM-ddTHH:mm:ss.ffffffZ</c> on both databases: one meaning, and they sort.</summary>
internal sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = IsoText.Of(value);
    }

    public override DateTimeOffset Parse(object value) => IsoText.Moment((string)value);
}
