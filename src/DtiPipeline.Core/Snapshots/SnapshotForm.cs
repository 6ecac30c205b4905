namespace DtiPipeline.Core.Snapshots;

/// <summary>What of a snapshot is hashed, in the canonical form: its content, and the evidence behind it.</summary>
internal static class SnapshotForm
{
    /// <param name="rules">See <see cref="DefinitionFingerprint.OfSet"/>.</param>
    /// <param name="cards">Content hash of every card, by unit key.</param>
    /// <param name="values">Hash of every unit's values, by unit key.</param>
    public static string WriteContent(
        string assessment, string round, bool invented, string rules, IEnumerable<(string Unit, string Hash)> cards, IEnumerable<(string Unit, string Hash)> values) => new CanonicalMap()
        .Text("form", SnapshotBuilder.ContentForm)
        .Text("assessment", assessment)
        .Text("round", round)
        .Flag("invented", invented)
        .Text("rules", rules)
        .Written("cards", Map(cards))
        .Written("values", Map(values))
        .ToString();

    private static string Map(IEnumerable<(string Unit, string Hash)> hashes)
    {
        var written = new CanonicalMap();
        foreach (var (unit, hash) in hashes)
            written.Text(unit, hash);
        return written.ToString();
    }
}
