using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Decimals, exact on both databases: <c>numeric</c> on PostgreSQL, text on SQLite, whose own numbers would lose digits.</summary>
internal sealed class ExactHandler : SqlMapper.TypeHandler<decimal>
{
    public override void SetValue(IDbDataParameter parameter, decimal value)
    {
        if (parameter is NpgsqlParameter numeric)
        {
            numeric.NpgsqlDbType = NpgsqlDbType.Numeric;
            numeric.Value = value;
            return;
        }
        parameter.DbType = DbType.String;
        parameter.Value = value.ToString(CultureInfo.InvariantCulture);
    }

    public override decimal Parse(object value) => value as decimal? ?? decimal.Parse((string)value, NumberStyles.Float, CultureInfo.InvariantCulture);
}
