using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Pipeline.People;

/// <summary>Keys by which programs read: made once, shown once, known by their hash from then on.</summary>
public sealed class ApiKeys(Database database, TimeProvider time)
{
    /// <summary>What every key begins with, so that one that leaks is known for what it is.</summary>
    public const string Prefix = "dti_";

    /// <summary>How exactly it is known when a key was used last: a row written with every answer would cost more than the answer.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(10);

    private const int Bytes = 32;
    private const int HintLetters = 8;

    private readonly ApiKeyStore _store = new(database);
    private readonly ConcurrentDictionary<long, DateTimeOffset> _noted = new();

    /// <param name="purpose">Who uses it, and for what.</param>
    /// <returns>The key, shown once and stored nowhere; null when the name is taken.</returns>
    public async Task<string?> AddAsync(string name, string purpose, ImmutableArray<Grant> grants, string by, CancellationToken cancellation = default)
    {
        var key = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return await _store.CreateAsync(new NewApiKey(NameOf(name), purpose, HashOf(key), key[..HintLetters], grants), by, cancellation) ? key : null;
    }

    /// <summary>The key that somebody shows; notes now and then that it is used.</summary>
    /// <returns>Null when it is none of ours, or was ended.</returns>
    public async Task<ApiKeyRecord?> FindAsync(string shown, CancellationToken cancellation = default)
    {
        if (!shown.StartsWith(Prefix, StringComparison.Ordinal) || await _store.FindAsync(HashOf(shown), cancellation) is not { } key)
            return null;
        var now = time.GetUtcNow();
        if (now - _noted.GetOrAdd(key.Id, key.UsedAt ?? DateTimeOffset.MinValue) >= NotedEvery)
        {
            _noted[key.Id] = now;
            await _store.NoteUseAsync(key.Id, cancellation);
        }
        return key;
    }

    /// <summary>A name as it is stored.</summary>
    public static string NameOf(string typed) => typed.Trim().Normalize().ToLowerInvariant();

    // 256 random bits cannot be guessed, so nothing is gained by a slow or salted hash, and a key is found by an index.
    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
