using DtiPipeline.Warehouse.Connections;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Tests.Connections;

public sealed class SqliteTurnTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dti-turn-");

    [Fact]
    public async Task Who_wants_to_write_waits_for_the_turn_of_another_and_then_has_its_own()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await ExecuteAsync(one, "create table t (x int)");
        var first = await SqliteTurn.BeginAsync(one, default);
        var second = SqliteTurn.BeginAsync(other, default);
        await ExecuteAsync(one, "insert into t values (1)");
        await Task.Delay(50);
        Assert.False(second.IsCompleted);
        first.Commit();
        await first.DisposeAsync();
        await using var turn = await second;
        await ExecuteAsync(other, "insert into t values (2)");
        turn.Commit();
        Assert.Equal([1L, 2L], await RowsAsync(one));
    }

    [Fact]
    public async Task What_was_not_committed_is_taken_back_and_the_turn_goes_on_to_the_next()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await ExecuteAsync(one, "create table t (x int)");
        await using (await SqliteTurn.BeginAsync(one, default))
            await ExecuteAsync(one, "insert into t values (1)");
        await using var turn = await SqliteTurn.BeginAsync(other, default);
        Assert.Empty(await RowsAsync(other));
    }

    [Fact]
    public async Task Who_is_told_to_stop_stops_waiting_and_leaves_nothing_open()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var first = await SqliteTurn.BeginAsync(one, default);
        var second = SqliteTurn.BeginAsync(other, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await first.DisposeAsync();
        await using var third = await SqliteTurn.BeginAsync(other, default);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "turn.db")};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "pragma journal_mode = wal");
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<long>> RowsAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select x from t order by x";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<long>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetInt64(0));
        return rows;
    }
}
