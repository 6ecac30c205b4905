using System.Data;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>A command that has its text executed by the connection's kept statement.</summary>
internal sealed class SqliteKeptCommand : SqliteCommand
{
    private readonly SqliteKeptConnection _connection;
    private SqliteCommand? _statement;

    public SqliteKeptCommand(SqliteKeptConnection connection) => Connection = _connection = connection;

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        if (_statement?.CommandText != CommandText)
        {
            GiveBack();
            _statement = _connection.Take(CommandText);
        }
        _statement.CommandTimeout = CommandTimeout;
        _statement.Parameters.Clear();
        foreach (SqliteParameter parameter in Parameters)
            _statement.Parameters.Add(parameter);
        return _statement.ExecuteReader(behavior);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            GiveBack();
        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        if (_statement is not null)
            _connection.GiveBack(_statement);
        _statement = null;
    }
}
