using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Gains;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>
/// How an indicator's inputs become points. Each variant has its own file with its fields, its reader, its arithmetic as a pure function over
/// <c>decimal</c>, its trace, and the items of the documents that use it. A new variant touches the table below and adds one file.
/// </summary>
/// <remarks>
/// What holds for all of them. A letter that is absent keeps the indicator from being scored; of several absences the strongest is named.
/// Figures below zero and values of another kind are refused: <c>rejected</c>, with a flag. Points are multiplied before they are divided
/// (<c>maximum × numerator / denominator</c>) and thresholds are compared without dividing (<c>numerator ≥ target × denominator</c>), so that a
/// unit exactly at a threshold reaches it. Nothing is rounded; only the published total is.
/// </remarks>
public abstract record ScoringMethod
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, ScoringMethod>> Variants = new(
        (Choice.Word, Choice.Read),
        (Parts.Word, Parts.Read),
        (Bands.Word, Bands.Read),
        (Ratio.Word, Ratio.Read),
        (RatioToTarget.Word, RatioToTarget.Read),
        (RatioOrFull.Word, RatioOrFull.Read),
        (RatioFloor.Word, RatioFloor.Read),
        (CountToTarget.Word, CountToTarget.Read),
        (PerItem.Word, PerItem.Read),
        (MinMax.Word, MinMax.Read),
        (InverseRatio.Word, InverseRatio.Read),
        (ByDate.Word, ByDate.Read),
        (SumOfChildren.Word, SumOfChildren.Read));

    /// <summary>Where the rule stands.</summary>
    public required SourceSpan At { get; init; }

    /// <summary>The variant's word.</summary>
    public abstract string Type { get; }

    /// <summary>The letters the rule reads; each must be one of the indicator's inputs, and each input should be read.</summary>
    public abstract IEnumerable<string> Letters { get; }

    /// <summary>Codes of the data elements whose reference values the rule compares with.</summary>
    public virtual IEnumerable<string> References => [];

    /// <summary>The document's words for an answer; null where the rule knows no such answer, or the letter is no choice.</summary>
    /// <param name="key">The answer in its canonical form.</param>
    public virtual string? LabelOf(string letter, string key) => null;

    /// <summary>The answers a letter may have, in the document's order; none where it is no choice.</summary>
    public virtual ImmutableArray<AnswerOption> OptionsOf(string letter) => [];

    /// <summary>Scores one indicator of one unit.</summary>
    public abstract Trace Score(in ScoringInput input);

    /// <summary>
    /// What could be reached next by changing one letter, for an indicator that is scored and has not its maximum: letter by letter, the nearest level
    /// first. Nothing is promised: whether a change really leads there is found by scoring again.
    /// </summary>
    public abstract IEnumerable<NextStep> NextSteps(Trace now);

    /// <summary>The rule for people, a sentence a line: <c>Tỷ lệ = a/b</c>, <c>Điểm = Tỷ lệ × 10</c>. In the document's words where the set has them.</summary>
    /// <param name="max">The indicator's maximum.</param>
    public abstract IEnumerable<string> InWords(decimal max, Language language);

    /// <summary>The rule's fields under the names they have in answers for programs, after <c>type</c>.</summary>
    public abstract IEnumerable<KeyValuePair<string, object>> Describe();

    /// <summary>What is wrong with the rule in itself: steps out of order, a target of nothing.</summary>
    public virtual IEnumerable<Finding> Check() => [];
}
