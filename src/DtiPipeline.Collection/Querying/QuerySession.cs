using System.Data;
using System.Globalization;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Periods;
using Npgsql;

namespace DtiPipeline.Collection.Querying;

/// <summary>
/// One try of one query: a connection of its own, one transaction that can only read and sees one state, its answer streamed into the landing.
/// </summary>
internal sealed class QuerySession(QuerySource source, ILanding landing)
{
    private const string Settings = """
        select set_config('dti.from', $1, true), set_config('dti.to', $2, true), set_config('dti.as_of', $3, true),
               set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'iso_8601', true), set_config('timezone', 'Asia/Ho_Chi_Minh', true)
        """;

    /// <exception cref="NpgsqlException">The server cannot be reached, refuses, or ends the connection. Nothing has been landed then.</exception>
    public async Task<LandedBytes> LandAsync(QueryText text, Window asked, DateOnly asOf, bool encrypted, Func<Exception> tooBig, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(source.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using (var readOnly = new NpgsqlCommand("set transaction read only", connection, transaction))
            await readOnly.ExecuteNonQueryAsync(cancellation);
        // A query of the transaction already: from here on the server lets nobody make it a writing one.
        await using (var settings = new NpgsqlCommand(Settings, connection, transaction))
        {
            foreach (var day in new[] { asked.From, asked.To, asOf })
                settings.Parameters.Add(new NpgsqlParameter { Value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
            await settings.ExecuteNonQueryAsync(cancellation);
        }
        return await CopyAsync(connection, text, encrypted, tooBig, cancellation);
    }

    private async Task<LandedBytes> CopyAsync(NpgsqlConnection connection, QueryText text, bool encrypted, Func<Exception> tooBig, CancellationToken cancellation)
    {
        var reader = await connection.BeginTextExportAsync(text.Statement, cancellation);
        LandedBytes landed;
        try
        {
            // The bytes as they came, not decoded and encoded again.
            landed = await landing.LandAsync(new LimitedStream(reader.BaseStream, source.Definition.MaxSize, tooBig), encrypted, cancellation);
        }
        catch
        {
            // Closing the reader would wait for the rest; closing the connection does not, and ends the query at the server.
            await connection.DisposeAsync();
            throw;
        }
        await reader.DisposeAsync();
        return landed;
    }
}
