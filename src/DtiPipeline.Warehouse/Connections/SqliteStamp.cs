using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>
/// Whether a file was written to. The engine answers one and the same connection with another number after every commit of any other connection, of this
/// process or another; so the question has a connection of its own, on which nothing is ever written.
/// </summary>
internal sealed class SqliteStamp(string connectionString)
{
    private readonly Lock _asking = new();
    private SqliteCommand? _question;

    // Numbers of two connections have nothing to do with one another.
    private int _opened;

    public string Read()
    {
        lock (_asking)
        {
            _question ??= Open();
            return string.Create(CultureInfo.InvariantCulture, $"{_opened}/{_question.ExecuteScalar()}");
        }
    }

    public void Release()
    {
        lock (_asking)
        {
            _question?.Connection!.Dispose();
            _question = null;
        }
    }

    private SqliteCommand Open()
    {
        _opened++;
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return new SqliteCommand("pragma data_version", connection);
    }
}
