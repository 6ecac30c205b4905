using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DtiPipeline.Simulator.Access;

/// <summary>Hands out bearer tokens and knows which are still good.</summary>
internal sealed class TokenDesk(TimeSpan lifetime, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _goodUntil = [];

    public TimeSpan Lifetime => lifetime;

    public string Issue()
    {
        var token = RandomNumberGenerator.GetHexString(48, lowercase: true);
        _goodUntil[token] = clock.GetUtcNow() + lifetime;
        return token;
    }

    public bool IsGood(string token) => _goodUntil.TryGetValue(token, out var until) && clock.GetUtcNow() < until;

    public void Revoke(string token) => _goodUntil.TryRemove(token, out _);
}
