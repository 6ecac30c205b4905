using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>
/// A connection that stays open and keeps the statements it has read, for somebody who asks the same questions all day: reading the texts of a unit's page
/// took twice as long as answering them. The engine reads a kept statement again by itself when the schema was changed since.
/// </summary>
internal sealed class SqliteKeptConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Texts with lists in them differ by the list's length: without an end they would pile up.</summary>
    private const int MostKept = 200;

    private readonly Dictionary<string, SqliteCommand> _kept = new(StringComparer.Ordinal);

    /// <summary>True while nothing of whoever used it last is left on it.</summary>
    public bool IsClean => State == ConnectionState.Open && raw.sqlite3_get_autocommit(Handle!) != 0;

    public override SqliteCommand CreateCommand() => new SqliteKeptCommand(this) { CommandTimeout = DefaultTimeout };

    /// <summary>The kept statement of a text, for one user at a time; a new one where there is none.</summary>
    public SqliteCommand Take(string text) => _kept.Remove(text, out var command) ? command : new SqliteCommand(text, this);

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (_kept.Count >= MostKept || !_kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }
}
