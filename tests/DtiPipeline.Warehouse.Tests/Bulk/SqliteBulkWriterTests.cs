using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Tests.Bulk;

/// <summary>Rows whose values often are those of the row before, absent and empty ones among them, arrive as they were given.</summary>
public sealed class SqliteBulkWriterTests
{
    private static readonly TransferTable Table = new("incoming", ColumnList.Of("a", "#b", "c", "#d"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Encoded_rows_arrive_as_they_are(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 2_000).Select(_ => Row(random)).ToList();
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create table {Table.Name} ({Table.Columns.Definition})";
        await command.ExecuteNonQueryAsync();

        await new SqliteBulkWriter().WriteAsync(connection, Table, Encoded(rows), CancellationToken.None);

        command.CommandText = $"select {Table.Columns.Joined} from {Table.Name} order by rowid";
        await using var reader = await command.ExecuteReaderAsync();
        foreach (var row in rows)
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(row, Enumerable.Range(0, row.Length).Select(column => Value(reader, column)));
        }
        Assert.False(await reader.ReadAsync());
    }

    private static StagedValue Value(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? StagedValue.Absent
        : Table.Columns.IsNumber(column) ? StagedValue.Of(reader.GetInt64(column))
        : StagedValue.Of(reader.GetString(column));

    private static StagedValue[] Row(Random random) => [Text(random), Number(random), Text(random), Number(random)];

    private static StagedValue Text(Random random) => random.Next(4) switch
    {
        0 => StagedValue.Absent,
        1 => StagedValue.Of(""),
        2 => StagedValue.Of("Xã Mùn Chung"),
        // As many bytes as a number has.
        _ => StagedValue.Of("\0\0\0\0\0\0\0\u0001"),
    };

    private static StagedValue Number(Random random) => random.Next(3) == 0 ? StagedValue.Absent : StagedValue.Of(random.Next(2));

    private static ReadOnlyMemory<byte> Encoded(List<StagedValue[]> rows)
    {
        var bytes = new CopyBytes(1024);
        foreach (var row in rows)
            bytes.Add(row, Table.Columns);
        return bytes.Memory;
    }
}
