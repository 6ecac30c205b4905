using System.Data.Common;
using DtiPipeline.Core.Records;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>One statement, prepared once, run per row. Several rows a statement would be slower: the driver looks parameters up by name.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    public async Task WriteAsync(DbConnection connection, TransferTable table, IEnumerable<StagedValue[]> rows, CancellationToken cancellation)
    {
        // The connection hands its pending transaction to its commands.
        await using var command = ((SqliteConnection)connection).CreateCommand();
        var parameters = new SqliteParameter[table.Columns.Count];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = command.Parameters.Add(FormattableString.Invariant($"@p{i}"), SqliteType.Text);
        command.CommandText = $"insert into {table.Name} ({table.Columns.Joined}) values ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        await command.PrepareAsync(cancellation);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
                Bind(parameters[i], row[i]);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static void Bind(SqliteParameter parameter, StagedValue value)
    {
        parameter.SqliteType = value.IsNumber ? SqliteType.Integer : SqliteType.Text;
        parameter.Value = value.IsNumber ? value.Number : value.Text is { } text ? text : DBNull.Value;
    }
}
