using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scoring;

/// <summary>The words for flags in answers and hashes.</summary>
public static class ScoreFlags
{
    public static readonly WordTable<ScoreFlagKind> Words = new(
        ("above-one", ScoreFlagKind.AboveOne), ("zero-denominator", ScoreFlagKind.ZeroDenominator), ("negative", ScoreFlagKind.Negative),
        ("too-large", ScoreFlagKind.TooLarge), ("wrong-kind", ScoreFlagKind.WrongKind), ("unknown-option", ScoreFlagKind.UnknownOption),
        ("missing-child", ScoreFlagKind.MissingChild));

    /// <summary><c>above-one</c>, or with the letter it is about, <c>negative:b</c>.</summary>
    public static string Word(this ScoreFlag flag) => flag.Letter is null ? Words.WordOf(flag.Kind) : $"{Words.WordOf(flag.Kind)}:{flag.Letter}";
}
