using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>Makes a snapshot. Pure: the same source gives the same hashes, in whatever order its units, values and payloads come.</summary>
public static class SnapshotBuilder
{
    /// <summary>Changes with the form.</summary>
    public const string ContentForm = "dti-snapshot-1";

    /// <summary>Changes with the form.</summary>
    public const string EvidenceForm = "dti-evidence-1";

    /// <summary>Quotes, colon and comma around a key.</summary>
    private const int KeySigns = 4;

    /// <exception cref="ArgumentException">A unit does not exist at the assessment's unit date, or a scorecard's unit has no values.</exception>
    public static Snapshot Build(SnapshotSource source)
    {
        var set = source.Definitions.Set(source.Assessment.Set);
        var elements = ValuesForm.ElementsOf(set);
        var rules = DefinitionFingerprint.OfSet(source.Definitions, set);
        var mapping = DefinitionFingerprint.OfMappings(source.Definitions, source.Assessment);
        // In the order of their keys, each written once: it is part of its card, hashed, and kept.
        var units = OnAllCores.Map(source.Units, unit => Written(unit, elements, UnitKey(source.Definitions, source.Assessment, unit.Unit))).OrderBy(unit => unit.Key, StringComparer.Ordinal).ToList();
        var byUnit = units.ToDictionary(unit => unit.Unit);
        string KeyOf(string unit) => byUnit.GetValueOrDefault(unit)?.Key ?? UnitKey(source.Definitions, source.Assessment, unit);
        var cards = OnAllCores.Map(source.Scorecards, card => Card(card, ValuesOf(byUnit, card.Unit), rules, KeyOf)).OrderBy(card => card.UnitKey, StringComparer.Ordinal).ToList();
        var content = CanonicalText.Hash(WriteContent(source, rules, cards, units));
        var payloads = source.Payloads.Distinct().Order(StringComparer.Ordinal).ToList();
        return new Snapshot
        {
            Assessment = source.Assessment.Id,
            Round = source.Round,
            Invented = source.Assessment.Invented,
            CutDate = source.CutDate,
            UnitDate = source.Assessment.UnitDate,
            ContentHash = content,
            EvidenceHash = Evidence(content, payloads, mapping),
            RulesFingerprint = rules,
            MappingFingerprint = mapping,
            Cards = [.. cards],
            Values = [.. Values(source, elements)],
            Content = WriteValues(units),
            Payloads = [.. payloads],
        };
    }

    /// <summary>The evidence hash of a content: of a snapshot, or of one card with the payloads that concern it.</summary>
    public static string Evidence(string contentHash, IEnumerable<string> payloads, string mappingFingerprint) => CanonicalText.Hash(new CanonicalMap()
        .Text("form", EvidenceForm)
        .Text("content", contentHash)
        .Text("mappings", mappingFingerprint)
        .Texts("payloads", payloads.Distinct().Order(StringComparer.Ordinal))
        .ToString());

    /// <summary>One unit's card as <see cref="Build"/> makes it: what a leader signs today is what the night stores.</summary>
    /// <exception cref="ArgumentException">A unit that the card names does not exist at the assessment's unit date.</exception>
    public static SnapshotCard CardOf(DefinitionSet definitions, Assessment assessment, Scorecard card, UnitValues values)
    {
        var set = definitions.Set(assessment.Set);
        return Card(card, ValuesForm.Write(values, ValuesForm.ElementsOf(set)), DefinitionFingerprint.OfSet(definitions, set), unit => UnitKey(definitions, assessment, unit));
    }

    private static SnapshotCard Card(Scorecard card, string values, string rules, Func<string, string> unitKey)
    {
        var content = ScorecardForm.Write(card, values, rules, unitKey);
        return new SnapshotCard(unitKey(card.Unit), card, CanonicalText.Hash(content), content);
    }

    private static WrittenUnit Written(UnitValues unit, IReadOnlyList<string> elements, string key)
    {
        var values = ValuesForm.Write(unit, elements);
        return new WrittenUnit(unit.Unit, key, values, CanonicalText.Hash(values));
    }

    private static string WriteContent(SnapshotSource source, string rules, IEnumerable<SnapshotCard> cards, IEnumerable<WrittenUnit> units) => SnapshotForm.WriteContent(
        source.Assessment.Id,
        source.Round,
        source.Assessment.Invented,
        rules,
        cards.Select(card => (card.UnitKey, card.ContentHash)),
        units.Select(unit => (unit.Key, unit.Hash)));

    private static string WriteValues(IReadOnlyCollection<WrittenUnit> units)
    {
        using var writer = new CanonicalWriter(2 + units.Sum(unit => unit.Values.Length + unit.Key.Length + KeySigns));
        writer.Open();
        foreach (var unit in units)
            writer.Written(unit.Key, unit.Values);
        return writer.Close().ToString();
    }

    private static IEnumerable<DataValue> Values(SnapshotSource source, IReadOnlyList<string> elements)
    {
        var evaluated = source.Scorecards.Select(card => card.Unit).ToHashSet();
        return source.Units
            .OrderBy(unit => unit.Unit, StringComparer.Ordinal)
            .SelectMany(unit => elements.Select(element => ValuesForm.ValueOf(unit, element)))
            .Where(value => value.State != ValueState.NotReported || evaluated.Contains(value.Unit));
    }

    private static string UnitKey(DefinitionSet definitions, Assessment assessment, string unit) =>
        definitions.Units.Find(unit, assessment.UnitDate)?.Key ?? throw new ArgumentException($"unit {unit} does not exist on {assessment.UnitDate:yyyy-MM-dd}", nameof(unit));

    private static string ValuesOf(Dictionary<string, WrittenUnit> byUnit, string unit) =>
        byUnit.GetValueOrDefault(unit)?.Values ?? throw new ArgumentException($"unit {unit} has a scorecard and no values", nameof(byUnit));
}
