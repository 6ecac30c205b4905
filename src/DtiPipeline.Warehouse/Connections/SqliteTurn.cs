using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>
/// The write lock of a SQLite file, held from the first statement to the commit. Whoever wants it asks again every few milliseconds: the engine's own patience grows to a
/// tenth of a second between two tries, and beside a load that lets go of the lock for ten milliseconds at a time a person who writes was late a dozen times in a row.
/// </summary>
internal sealed class SqliteTurn : IAsyncDisposable
{
    private const int Busy = 5;

    /// <summary>Where the kinds of being busy begin: recovering the log after a process that was killed is one.</summary>
    private const int Kind = 0xFF;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly SqliteConnection _connection;
    private bool _isOpen;

    private SqliteTurn(SqliteConnection connection) => _connection = connection;

    /// <exception cref="SqliteException">Somebody else has held the lock for half a minute.</exception>
    public static async Task<SqliteTurn> BeginAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var turn = new SqliteTurn(connection);
        var waited = Stopwatch.StartNew();
        var handle = connection.Handle!;
        _ = raw.sqlite3_busy_timeout(handle, 0);
        try
        {
            int code;
            while (((code = raw.sqlite3_exec(handle, "begin immediate")) & Kind) == Busy && waited.Elapsed < Longest)
                await Task.Delay(Between, cancellation);
            SqliteException.ThrowExceptionForRC(code, handle);
        }
        finally
        {
            _ = raw.sqlite3_busy_timeout(handle, (int)Longest.TotalMilliseconds);
        }
        turn._isOpen = true;
        return turn;
    }

    public void Commit()
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_connection.Handle!, "commit"), _connection.Handle!);
        _isOpen = false;
    }

    /// <summary>Takes back what was not committed. The engine may have done so by itself.</summary>
    public ValueTask DisposeAsync()
    {
        if (_isOpen && raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_connection.Handle!, "rollback"), _connection.Handle!);
        _isOpen = false;
        return ValueTask.CompletedTask;
    }
}
