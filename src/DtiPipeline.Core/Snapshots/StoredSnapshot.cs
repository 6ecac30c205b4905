using System.Text.Json;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// The texts of a snapshot as they are stored. Both of its hashes follow from them alone, so that whoever holds a hash, a signature say, can tell
/// years later whether anything was changed.
/// </summary>
public sealed record StoredSnapshot
{
    public required string Assessment { get; init; }

    public required string Round { get; init; }

    /// <summary>The resolved definitions it was made by, as <see cref="DefinitionFingerprint.Write"/> gives them.</summary>
    public required string Definitions { get; init; }

    /// <summary>The values of all units, see <see cref="Snapshot.Content"/>.</summary>
    public required string Values { get; init; }

    /// <summary>The content of every scorecard, see <see cref="ScorecardForm"/>.</summary>
    public required IReadOnlyList<string> Cards { get; init; }

    /// <summary>SHA-256 of the payloads behind the values.</summary>
    public required IReadOnlyCollection<string> Payloads { get; init; }

    /// <summary>The two hashes, computed again; null when a text is not even in the canonical form any more.</summary>
    public (string Content, string Evidence)? Hashes()
    {
        try
        {
            using var definitions = JsonDocument.Parse(Definitions);
            using var values = JsonDocument.Parse(Values);
            var root = definitions.RootElement;
            var content = CanonicalText.Hash(SnapshotForm.WriteContent(
                Assessment,
                Round,
                root.GetProperty("assessment").TryGetProperty("Invented", out _),
                CanonicalText.Hash(root.GetProperty("rules").GetRawText()),
                [.. Cards.Select(card => (UnitOf(card), CanonicalText.Hash(card)))],
                [.. values.RootElement.EnumerateObject().Select(unit => (unit.Name, CanonicalText.Hash(unit.Value.GetRawText())))]));
            return (content, SnapshotBuilder.Evidence(content, Payloads, CanonicalText.Hash(root.GetProperty("mappings").GetRawText())));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            // No text at all, one that lost a member, two cards of one unit: whatever it is, it is not what was hashed.
            return null;
        }
    }

    private static string UnitOf(string card)
    {
        using var content = JsonDocument.Parse(card);
        return content.RootElement.GetProperty("unit").GetString() ?? "";
    }
}
