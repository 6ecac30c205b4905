using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// Several things to do, each worth a part of the maximum, added: "Đáp ứng yêu cầu: 4/5 × Điểm tối đa; Đã chuyển đổi sang IPv6: 1/5 × Điểm tối đa".
/// Fields: <c>parts: [{ letter, label, fraction }]</c>. Ia Dom 1.2 (1/2 + 1/2), 6.1 (4/5 + 1/5).
/// </summary>
public sealed record Parts(ImmutableArray<Part> Items) : ScoringMethod
{
    public const string Word = "parts";

    public override string Type => Word;

    public override IEnumerable<string> Letters => Items.Select(part => part.Letter);

    public static ScoringMethod Read(MapReader map) => new Parts(map.Required("parts", v => v.List(Part.Read))) { At = map.At };

    /// <summary>The terms of the parts that were done.</summary>
    public static ImmutableArray<TraceTerm> Weigh(decimal max, IEnumerable<Part> done) => [.. done.Select(part => part.Term(max))];

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        var done = new List<Part>(Items.Length);
        foreach (var part in Items)
            if (sheet.Answer(part.Letter) == true)
                done.Add(part);
        return sheet.Absence is null ? sheet.Scored(new TraceBranch(BranchKind.Parts), Weigh(input.Max, done)) : sheet.Unscored();
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) =>
        from part in Items
        where now.Letters.First(letter => letter.Letter == part.Letter).Value is BooleanValue { IsTrue: false }
        select new AnotherValue(part.Letter, new BooleanValue(true), new GainLevel(LevelKind.Part, now.Points + part.Term(now.Max).Points, Label: part.Label));

    public override IEnumerable<string> InWords(decimal max, Language language) => Items.Select(part => RuleWords.Worth(part.Label ?? part.Letter, part.Fraction.Of(max), language));

    public override IEnumerable<KeyValuePair<string, object>> Describe() =>
        [new("parts", Items.Select(part => MethodFields.Of(("letter", part.Letter), ("label", part.Label), ("fraction", part.Fraction.Of(1m)))))];

    public override IEnumerable<Finding> Check() => Items.IsEmpty ? [Finding.In(At, ScoringCodes.NothingToChoose)] : [];
}
