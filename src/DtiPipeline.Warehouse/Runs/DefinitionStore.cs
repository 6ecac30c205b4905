using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>Resolved definitions by their content, so that an old night can be scored again.</summary>
public sealed class DefinitionStore(Database database)
{
    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Stores a text once.</summary>
    /// <param name="kind">What it is: <c>definitions</c>, <c>indicator-set</c>, <c>mapping</c> …</param>
    /// <returns>Its SHA-256 in hex, by which it is found again.</returns>
    public async Task<string> SaveAsync(RunToken token, string kind, string content, CancellationToken cancellation = default)
    {
        var hash = HashOf(content);
        await database.WriteAsync(
            token,
            session => session.ExecuteAsync(
                "insert into definition_blob (hash, kind, content, stored_at) values (@hash, @kind, @content, @now) on conflict (hash) do nothing",
                new { hash, kind, content, now = database.Now() }),
            cancellation);
        return hash;
    }

    /// <summary>The text with a hash; null when there is none.</summary>
    public Task<string?> FindAsync(string hash, CancellationToken cancellation = default) =>
        database.UseAsync(session => session.FirstOrDefaultAsync<string>("select content from definition_blob where hash = @hash", new { hash }), cancellation);
}
