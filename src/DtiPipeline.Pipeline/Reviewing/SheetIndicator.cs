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

    /// <summary>How likely the points are wrong, 0 to 1.</summary>
    public decimal Risk => Flags.IsEmpty ? 0m : Flags.Max(flag => flag.Risk);

    /// <summary>The points that may move: those still open where something is missing, else all of them.</summary>
    public decimal AtStake => Score.Absence is null && Flags.All(flag => flag.Kind != ReviewFlagKind.Absent) ? Score.Max : Score.Max - Score.Points;

    /// <summary>What puts the exceptions in order.</summary>
    public decimal Weight => Risk * AtStake;
}
