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

    /// <exception cref="ArgumentException">A unit does not exist at the assessment's unit date, or a scorecard's unit has no values.</exception>
    public static Snapshot Build(SnapshotSource source)
    {
        var set = source.Definitions.Set(source.Assessment.Set);
        var elements = ValuesForm.ElementsOf(set);
        var rules = DefinitionFingerprint.OfSet(source.Definitions, set);
        var mapping = DefinitionFingerprint.OfMappings(source.Definitions, source.Assessment);
        var byUnit = source.Units.ToDictionary(unit => unit.Unit);
        string KeyOf(string unit) => UnitKey(source.Definitions, source.Assessment, unit);
        var cards = source.Scorecards.Select(card => Card(card, ValuesOf(byUnit, card.Unit), elements, rules, KeyOf))
            .OrderBy(card => card.UnitKey, StringComparer.Ordinal).ToList();
        var content = CanonicalText.Hash(WriteContent(source, rules, cards, elements, KeyOf));
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
            Content = WriteValues(source, elements, KeyOf),
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
        return Card(card, values, ValuesForm.ElementsOf(set), DefinitionFingerprint.OfSet(definitions, set), unit => UnitKey(definitions, assessment, unit));
    }

    private static SnapshotCard Card(Scorecard card, UnitValues values, IReadOnlyList<string> elements, string rules, Func<string, string> unitKey)
    {
        var content = ScorecardForm.Write(card, values, elements, rules, unitKey);
        return new SnapshotCard(unitKey(card.Unit), card, CanonicalText.Hash(content), content);
    }

    private static string WriteContent(
        SnapshotSource source, string rules, IEnumerable<SnapshotCard> cards, IReadOnlyList<string> elements, Func<string, string> unitKey) => SnapshotForm.WriteContent(
        source.Assessment.Id,
        source.Round,
        source.Assessment.Invented,
        rules,
        cards.Select(card => (card.UnitKey, card.ContentHash)),
        source.Units.Select(unit => (unitKey(unit.Unit), CanonicalText.Hash(ValuesForm.Write(unit, elements)))));

    private static string WriteValues(SnapshotSource source, IReadOnlyList<string> elements, Func<string, string> unitKey)
    {
        var written = new CanonicalMap();
        foreach (var unit in source.Units)
            written.Written(unitKey(unit.Unit), ValuesForm.Write(unit, elements));
        return written.ToString();
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

    private static UnitValues ValuesOf(Dictionary<string, UnitValues> byUnit, string unit) =>
        byUnit.GetValueOrDefault(unit) ?? throw new ArgumentException($"unit {unit} has a scorecard and no values", nameof(byUnit));
}
