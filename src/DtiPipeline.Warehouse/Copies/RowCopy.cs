using System.Data.Common;
using System.Globalization;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Staging;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Copies;

/// <summary>Copies a warehouse on a server into a SQLite file, table by table: the schema comes from the same migrations, so the columns have the same names.</summary>
internal static class RowCopy
{
    /// <param name="source">A connection to the server.</param>
    /// <param name="target">An empty file.</param>
    public static async Task RunAsync(Session source, Database target, CancellationToken cancellation)
    {
        await new Migrator(target).MigrateAsync(cancellation);
        await source.BeginAsync();
        // All tables as of one moment, whatever a run writes meanwhile.
        await source.ExecuteAsync("set transaction isolation level repeatable read, read only");
        await using var session = await target.ConnectAsync(cancellation);
        // Tables come in no order; the source has already been checked.
        await session.ExecuteAsync("pragma foreign_keys = off");
        await session.BeginAsync();
        foreach (var layout in await source.ListAsync<(string Name, string Layout)>("select name, layout from staging_table order by id"))
            await session.ExecuteAsync(StagingSql.Create(new StagingTable(0, layout.Name, "", "", StagingLayout.Parse(layout.Layout))));
        foreach (var table in await session.ListAsync<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'schema_version' order by name"))
            await TableAsync(source, session, table, cancellation);
        await session.CommitAsync();
        await session.ExecuteAsync("pragma foreign_keys = on");
    }

    private static async Task TableAsync(Session source, Session target, string table, CancellationToken cancellation)
    {
        var columns = string.Join(", ", (await target.ListAsync<string>("select name from pragma_table_info(@table)", new { table })).Select(column => $"\"{column}\""));
        await target.ExecuteAsync($"delete from \"{table}\"");
        await using var reader = await source.ReadAsync($"select {columns} from \"{table}\"", new Dapper.DynamicParameters());
        await using var insert = ((SqliteConnection)target.Connection).CreateCommand();
        var parameters = Enumerable.Range(0, reader.FieldCount).Select(index => insert.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"@p{index}"), null))).ToList();
        insert.CommandText = $"insert into \"{table}\" ({columns}) values ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
        while (await reader.ReadAsync(cancellation))
        {
            for (var index = 0; index < parameters.Count; index++)
                parameters[index].Value = Value(reader, index);
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static object Value(DbDataReader reader, int index) => reader.GetValue(index) switch
    {
        decimal number => ExactText.Of(number),
        bool flag => flag ? 1L : 0L,
        DateTime or DateTimeOffset or DateOnly => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"column {reader.GetName(index)} holds a date that is no text")),
        var other => other,
    };
}
