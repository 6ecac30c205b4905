using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace DtiPipeline.Pipeline.People;

/// <summary>Passwords: hashed by the framework's own hasher, made by the system's random source.</summary>
public static class Passwords
{
    /// <summary>Shortest password a person may choose, in characters. Length is what makes guessing hopeless; no other rule is made.</summary>
    public const int ShortestChosen = 10;

    // Without letters and digits that are easily taken for one another on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly PasswordHasher<string> Hasher = new();

    public static string Hash(string password) => Hasher.HashPassword("", password);

    public static bool Fits(string password, string hash) => Hasher.VerifyHashedPassword("", hash, password) != PasswordVerificationResult.Failed;

    /// <summary>A password for one use, to be read aloud or written down: <c>k7mq-x2ha-9vdt</c>, 59 bits.</summary>
    public static string OneTime() => string.Join('-', Enumerable.Range(0, 3).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Letters, 4))));

    /// <summary>Anything that no other session bears.</summary>
    public static string Stamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
