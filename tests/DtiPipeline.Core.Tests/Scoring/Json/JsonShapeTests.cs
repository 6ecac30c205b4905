using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Json;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Scoring.Json;

/// <summary>The answers for programs, word for word: scripts read these shapes.</summary>
public sealed class JsonShapeTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly IndicatorSet Set = SetText.Set(
        SetText.Indicator("1.1", 5m, "{ type: choice, options: [{ key: leader, label: Người đứng đầu, fraction: 1 }, { key: deputy, label: Cấp phó, fraction: 1/2 }] }"),
        SetText.Indicator("1.3", 5m, "{ type: bands, of: value, gate: a, numerator: [b], bands: [{ at_least: 20, fraction: 1 }, { above: 5, points: 2, label: Ít }] }"),
        SetText.Indicator("6.6", 10m, "{ type: ratio-to-target, numerator: [a, b], denominator: [c], target: 80% }"),
        SetText.Indicator("6.8", 10m, "{ type: sum-of-children }", SetText.Indicator("6.8.1", 10m, "{ type: ratio, numerator: [a], denominator: [b] }")));

    [Fact]
    public void A_set_in_the_list() => Check("Golden/list.json", SetJsonMapper.ListEntry(Set));

    [Fact]
    public void A_set_whole() => Check("Golden/show.json", SetJsonMapper.Show(Set, code => new DataElement
    {
        Code = code,
        Name = code,
        Definition = code,
        Unit = "hồ sơ",
        Type = code == "1.1.a" ? ElementType.Choice : code == "1.3.a" ? ElementType.Boolean : ElementType.Number,
        Trust = [],
        Options = [],
        At = new SourceSpan("data-elements.yaml", 1, 1, 1),
    }));

    [Fact]
    public void A_scorecard()
    {
        var unit = SetText.Unit("099", "1.1.a=deputy 1.3.a=true 1.3.b=late 6.6.a=120 6.6.b=30 6.6.c=200 6.8.1.a=3 6.8.1.b=2");
        var card = Ranking.Rank(Scorer.Score(Set, [unit], [], new DateOnly(2024, 12, 31))).Single();

        Check("Golden/score.json", ScoreJsonMapper.Card(card, Language.Vi));
    }

    private static void Check(string file, object document) => GoldenFile.Check(file, JsonSerializer.Serialize(document, Options) + "\n");
}
