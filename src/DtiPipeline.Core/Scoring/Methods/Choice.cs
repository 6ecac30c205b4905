using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// One of several answers, each with its part of the maximum; "Đã có: Điểm tối đa; Chưa có: 0 điểm" is a choice between yes and no.
/// Fields: <c>options: [{ key, label, fraction }]</c>, <c>letter: a</c> (default: <c>a</c>).
/// Tuần Giáo 1.1, 1.2, 1.4–1.7, 2.1–2.6, 3.9, 4.5, 5.5, 5.6, 6.1, 6.2, 6.11, 8.8; Ia Dom 1.1, 1.5, 1.6, 2.1–2.6, 3.4, 3.5, 4.2–4.4, 5.1, 6.8–6.13;
/// Sơn Động 1.1, 1.5, 1.6, 2.1–2.3, 2.5–2.9, 4.3, 4.4, 5.8.2–5.8.4, 6.4.1, 6.4.2, 6.5, 6.6, 6.8.1–6.9.2; Huế I.1.
/// </summary>
public sealed record Choice(string Letter, ImmutableArray<ChoiceOption> Options) : ScoringMethod
{
    public const string Word = "choice";

    public override string Type => Word;

    public override IEnumerable<string> Letters => [Letter];

    public static ScoringMethod Read(MapReader map) =>
        new Choice(map.TextOrNull("letter") ?? "a", map.Required("options", v => v.List(ChoiceOption.Read))) { At = map.At };

    /// <summary>The option's part of the maximum.</summary>
    public static Award Weigh(decimal max, ChoiceOption option) =>
        new(new TraceBranch(BranchKind.Option, Label: option.Label), new TraceTerm(max, option.Fraction.Above, option.Fraction.Below));

    public override string? LabelOf(string letter, string key) => letter == Letter ? Options.FirstOrDefault(option => option.Key == key)?.Label : null;

    public override ImmutableArray<AnswerOption> OptionsOf(string letter) =>
        letter == Letter ? [.. Options.Select(option => new AnswerOption(option.Key, option.Label))] : [];

    public override Trace Score(in ScoringInput input)
    {
        var sheet = new ScoreSheet(Word, input);
        if (sheet.Key(Letter) is { } key)
        {
            foreach (var option in Options)
                if (option.Key == key)
                    return sheet.Scored(Weigh(input.Max, option));
            sheet.Refuse<string>(ScoreFlagKind.UnknownOption, Letter);
        }
        return sheet.Unscored();
    }

    public override IEnumerable<NextStep> NextSteps(Trace now) =>
        from option in Options
        let worth = Weigh(now.Max, option).Points
        where worth > now.Points
        orderby worth
        select new AnotherValue(Letter, Answer(now, option.Key), new GainLevel(LevelKind.Option, worth, Label: option.Label));

    // A rule does not know whether its letter is a choice or a yes or no; the answer it has got does.
    private Value Answer(Trace now, string key) => now.Letters.First(letter => letter.Letter == Letter).Value is BooleanValue
        ? new BooleanValue(key == new BooleanValue(true).Canonical)
        : new ChoiceValue(key);

    public override IEnumerable<string> InWords(decimal max, Language language) => Options.Select(option => RuleWords.Worth(option.Label, option.Fraction.Of(max), language));

    public override IEnumerable<KeyValuePair<string, object>> Describe() =>
    [
        new("letter", Letter),
        new("options", Options.Select(option => MethodFields.Of(("key", option.Key), ("label", option.Label), ("fraction", option.Fraction.Of(1m))))),
    ];

    public override IEnumerable<Finding> Check()
    {
        var seen = new HashSet<string>();
        if (Options.IsEmpty)
            yield return Finding.In(At, ScoringCodes.NothingToChoose);
        foreach (var option in Options)
            if (!seen.Add(option.Key))
                yield return Finding.In(At, ScoringCodes.RepeatedOption, ("key", option.Key));
    }
}
