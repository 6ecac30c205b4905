using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scoring;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>One indicator, or sub-indicator, on a unit's page.</summary>
/// <param name="Agencies">Codes of the agencies that lead it; empty where the document names none we know.</param>
/// <param name="Earlier">Its points in the scorecard before; null when there was none.</param>
/// <param name="Flags">Why a person should look, the gravest first.</param>
public sealed record SheetIndicator(
    Indicator Indicator, IndicatorScore Score, ImmutableArray<string> Agencies, ImmutableArray<SheetInput> Inputs, decimal? Earlier, ImmutableArray<ReviewFlag> Flags,
    ImmutableArray<SheetIndicator> Children)
{
    public string Code => Indicator.Code;

    /// <summary>The reader may decide on its figures.</summary>
    public bool MayChange { get; init; }

    /// <summary>How far people are with it, its sub-indicators included.</summary>
    public IndicatorStatus Status => IndicatorStatuses.Of([.. AllInputs.Select(input => input.Figure.IsSettled ? input.Figure.Decision?.Kind : null)]);

    /// <summary>Its figures and those of its sub-indicators.</summary>
    public IEnumerable<SheetInput> AllInputs => Inputs.Concat(Children.SelectMany(child => child.AllInputs));

    /// <summary>It and its sub-indicators.</summary>
    public IEnumerable<SheetIndicator> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>How likely the points are wrong, 0 to 1.</summary>
    public decimal Risk => Flags.IsEmpty ? 0m : Flags.Max(flag => flag.Risk);

    /// <summary>The points that may move: those still open where something is missing, else all of them.</summary>
    public decimal AtStake => Score.Absence is null && Flags.All(flag => flag.Kind != ReviewFlagKind.Absent) ? Score.Max : Score.Max - Score.Points;

    /// <summary>What puts the exceptions in order.</summary>
    public decimal Weight => Risk * AtStake;
}
