using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// The sum or ratio that several methods look at, and what the paper leaves open about it.
/// Fields: <c>numerator: [a, b]</c>, <c>denominator: [c]</c> (left out: the plain sum), <c>when_denominator_zero: undefined</c> (default)
/// <c>| zero | full | not-applicable</c>, <c>above_one: cap</c> (default) <c>| allow | refuse</c>, <c>minimum: { letter: c, at_least: 5 }</c>
/// (optional: with fewer of that letter the indicator is worth nothing, whatever the others are; they may then be absent).
/// </summary>
public sealed record RatioRule(
    ImmutableArray<string> Numerator, ImmutableArray<string> Denominator, ZeroDenominator WhenDenominatorZero, AboveOne AboveOne, LeastCount? Minimum = null)
{
    public bool IsRatio => !Denominator.IsEmpty;

    public bool MayExceed => AboveOne == AboveOne.Allow;

    public IEnumerable<string> Letters => Minimum is null ? Numerator.Concat(Denominator) : Numerator.Concat(Denominator).Append(Minimum.Letter).Distinct();

    /// <summary>Reads the fields of a rule that always divides.</summary>
    public static RatioRule Read(MapReader map) => new(
        map.Required("numerator", v => v.Texts()), map.Required("denominator", v => v.Texts()), ReadWhenZero(map), ReadAboveOne(map), ReadMinimum(map));

    /// <summary>Reads the fields of a rule that may also look at a plain sum.</summary>
    public static RatioRule ReadSumOrRatio(MapReader map) => new(
        map.Required("numerator", v => v.Texts()), map.Texts("denominator"), ReadWhenZero(map), ReadAboveOne(map), ReadMinimum(map));

    /// <summary>Reads the one field of a rule that only adds.</summary>
    public static RatioRule ReadSum(MapReader map) => new(map.Required("numerator", v => v.Texts()), [], ZeroDenominator.Undefined, AboveOne.Cap);

    /// <summary>Measures the letters. A trace is given when that already ends the scoring; otherwise the sheet holds the measure.</summary>
    internal Trace? Measure(ref ScoreSheet sheet)
    {
        if (Minimum is { } minimum && sheet.Sum([minimum.Letter]) < minimum.AtLeast && sheet.Absence is null)
            return sheet.Scored(new Award(new TraceBranch(BranchKind.BelowMinimum, minimum.AtLeast, Label: minimum.Letter), new TraceTerm(sheet.Max, 0m, 1m)));
        var above = sheet.Sum(Numerator);
        var below = IsRatio ? sheet.Sum(Denominator) : 1m;
        if (sheet.Absence is not null)
            return sheet.Unscored();
        sheet.Measure = new TraceMeasure(Numerator, Denominator, above, below);
        if (below == 0m)
            return ByZero(ref sheet);
        if (IsRatio && above > below)
        {
            sheet.Flag(ScoreFlagKind.AboveOne);
            if (AboveOne == AboveOne.Refuse)
                return sheet.Unscored(ValueState.Undefined);
        }
        return null;
    }

    /// <summary>For each letter above the line: raise it to these levels. Where something must be there first, that comes first.</summary>
    internal IEnumerable<NextStep> Raise(Trace now, params IReadOnlyCollection<GainLevel> levels) => now.Branch.Kind == BranchKind.BelowMinimum && Minimum is not null
        ? [new AnotherCount(Minimum.Letter, IsFewer: false, GainLevel.More(now) with { Kind = LevelKind.Minimum, Threshold = Minimum.AtLeast })]
        : Numerator.SelectMany(letter => levels.Select(level => new AnotherCount(letter, IsFewer: false, level)));

    /// <summary>The fields under the names they have in answers for programs.</summary>
    public IEnumerable<KeyValuePair<string, object>> Describe() => MethodFields.Of(
        ("numerator", Numerator),
        ("denominator", IsRatio ? Denominator : null),
        ("whenDenominatorZero", IsRatio ? ZeroWords.WordOf(WhenDenominatorZero) : null),
        ("aboveOne", IsRatio ? AboveWords.WordOf(AboveOne) : null),
        ("minimum", Minimum is null ? null : MethodFields.Of(("letter", Minimum.Letter), ("atLeast", Minimum.AtLeast))));

    /// <summary>Ends the scoring of a division by zero as the set says.</summary>
    internal Trace ByZero(ref ScoreSheet sheet)
    {
        sheet.Flag(ScoreFlagKind.ZeroDenominator);
        var branch = new TraceBranch(BranchKind.ZeroDenominator);
        return WhenDenominatorZero switch
        {
            ZeroDenominator.Zero => sheet.Scored(new Award(branch, new TraceTerm(sheet.Max, 0m, 1m))),
            ZeroDenominator.Full => sheet.Scored(new Award(branch, new TraceTerm(sheet.Max, 1m, 1m))),
            ZeroDenominator.NotApplicable => sheet.Unscored(ValueState.NotApplicable),
            _ => sheet.Unscored(ValueState.Undefined),
        };
    }

    private static ZeroDenominator ReadWhenZero(MapReader map) =>
        map.Optional("when_denominator_zero", v => v.Word(ZeroWords), ZeroDenominator.Undefined);

    private static LeastCount? ReadMinimum(MapReader map) => map.Optional<LeastCount?>("minimum", LeastCount.Read, null);

    private static AboveOne ReadAboveOne(MapReader map) => map.Optional("above_one", v => v.Word(AboveWords), AboveOne.Cap);

    public static readonly WordTable<ZeroDenominator> ZeroWords = new(
        ("undefined", ZeroDenominator.Undefined), ("zero", ZeroDenominator.Zero), ("full", ZeroDenominator.Full), ("not-applicable", ZeroDenominator.NotApplicable));

    public static readonly WordTable<AboveOne> AboveWords = new(("cap", AboveOne.Cap), ("allow", AboveOne.Allow), ("refuse", AboveOne.Refuse));
}
