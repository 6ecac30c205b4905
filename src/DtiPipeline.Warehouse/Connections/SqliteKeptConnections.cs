using System.Collections.Concurrent;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Open connections that nobody uses at the moment; the one used last goes first, since its pages are in the cache.</summary>
internal sealed class SqliteKeptConnections
{
    private const int MostKept = 8;

    private readonly ConcurrentStack<SqliteKeptConnection> _idle = [];

    /// <returns>Null where none is idle.</returns>
    public SqliteKeptConnection? Take() => _idle.TryPop(out var connection) ? connection : null;

    /// <returns>False when it is not kept: there are enough, or somebody left a transaction open on it.</returns>
    public bool GiveBack(SqliteKeptConnection connection)
    {
        if (_idle.Count >= MostKept || !connection.IsClean)
            return false;
        _idle.Push(connection);
        return true;
    }

    public void Release()
    {
        while (_idle.TryPop(out var connection))
            connection.Dispose();
    }
}
