using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Tests.Scoring;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Tests.Snapshots;

/// <summary>A small assessment of one district with two communes behind it.</summary>
internal static class SnapshotSamples
{
    public static readonly SourceSpan Here = new("mappings/x.yaml", 1, 1, 1);

    public static readonly IndicatorSet Set = SetText.Set(
        SetText.Indicator("1.1", 5m, "{ type: choice, options: [{ key: leader, label: Người đứng đầu, fraction: 1 }, { key: deputy, label: Cấp phó, fraction: 1/3 }] }"),
        SetText.Indicator("3.2", 5m, "{ type: ratio, numerator: [a], denominator: [b] }"),
        SetText.Indicator("6.6", 10m, "{ type: ratio-to-target, numerator: [a, b], denominator: [c], target: 80% }"),
        SetText.Indicator("6.7", 10m, "{ type: ratio, numerator: [a], denominator: [b] }"));

    public static readonly Assessment Assessment = new()
    {
        Id = "thu-2024",
        Set = Set.Id,
        Title = "Thử 2024",
        Invented = true,
        Units = ["099"],
        UnitDate = new DateOnly(2024, 12, 31),
        Rounds = [],
        At = Here,
    };

    public static readonly DefinitionSet Definitions = new()
    {
        Connectors = [],
        Mappings = [new SourceMapping("telecom", [Stream("households", "3.2.a", "3.2.b"), Stream("unused", "another")], Here)],
        Crosswalks = [Crosswalk("words", "có", "không"), Crosswalk("unused", "x")],
        Cases = [],
        Elements = [.. ValuesForm.ElementsOf(Set).Append("another").Select(Element)],
        Agencies = [],
        ReferenceValues = [],
        Sets = [Set],
        Assessments = [Assessment],
        Units = new OrgUnitRegister([Unit("099", null, null), Unit("03253", null, "099"), Unit("03256", new DateOnly(2020, 1, 1), "099")], []),
    };

    public static readonly ImmutableArray<UnitValues> Units =
    [
        With(SetText.Unit("099", "1.1.a=deputy 3.2.a=13650 3.2.b=18200 6.6.a=120 6.6.b=30 6.6.c=200 6.7.b=12"),
            new DataValue("099", "6.7.a", null, ValueState.Incomplete) { Partial = 11, Covered = 1, Expected = 2 }),
        SetText.Unit("03253", "3.2.a=9000 3.2.b=10000"),
        SetText.Unit("03256", "3.2.a=4650 3.2.b=8200"),
    ];

    public static SnapshotSource Source() => Source(Definitions, Units);

    public static SnapshotSource Source(DefinitionSet definitions, IReadOnlyList<UnitValues> units) => new()
    {
        Definitions = definitions,
        Assessment = Assessment,
        Round = "2024-q1",
        CutDate = new DateOnly(2024, 3, 31),
        Units = units,
        Scorecards = Ranking.Rank(Scorer.Score(definitions.Set(Set.Id), [units.Single(unit => unit.Unit == "099")], [], new DateOnly(2024, 3, 31))),
        Payloads = ["b7" + new string('0', 62), "a1" + new string('0', 62), "b7" + new string('0', 62)],
    };

    public static UnitValues With(UnitValues unit, DataValue value) =>
        unit with { Values = new Dictionary<string, DataValue>(unit.Values) { [value.Element] = value } };

    public static StreamMapping Stream(string name, params string[] elements) => new()
    {
        Stream = name,
        Unit = new UnitSource("unit", null, "099", null, Here),
        Take = new TakeLatest(TimeSpan.FromDays(400), false),
        Words = [new("answer", new WordSource("words", null, Here))],
        Elements = [.. elements.Select(element => new ElementMapping
        {
            Element = element,
            Aggregate = AggregateKind.Sum,
            Field = "amount",
            Where = [new Condition { Field = "line", OneOf = ["x"], At = Here }],
            At = Here,
        })],
        At = Here,
    };

    public static Crosswalk Crosswalk(string name, params string[] words) =>
        new(name, [.. words.Select(word => new CrosswalkRow(word, "true", null, null, null, null, "steward", Here))], Here);

    private static DataElement Element(string code) => new()
    {
        Code = code,
        Name = "Số liệu " + code,
        Definition = "Định nghĩa",
        Trust = [],
        Options = [],
        At = Here,
    };

    private static OrgUnitVersion Unit(string code, DateOnly? from, string? parent) => new(code, "Đơn vị " + code, "commune", parent, from, null, null, "QĐ", Here);
}
