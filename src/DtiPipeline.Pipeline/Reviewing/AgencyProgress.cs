using System.Collections.Immutable;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>How far an agency has come with the inputs of the indicators that it leads. Where several agencies lead one, it counts for each of them.</summary>
/// <param name="Agency">Its code; null for indicators of which the document names no agency that is known.</param>
/// <param name="Inputs">Inputs that are wanted; what does not apply is not among them.</param>
/// <param name="Missing">Of them without a value.</param>
/// <param name="Flagged">Of them with a value that somebody should look at.</param>
/// <param name="AtStake">Points that may move with what is missing or flagged.</param>
public sealed record AgencyProgress(string? Agency, string Name, int Inputs, int Missing, int Flagged, decimal AtStake)
{
    public int Present => Inputs - Missing;

    /// <summary>The share of the inputs that is there, 0 to 1.</summary>
    public decimal Share => Inputs == 0 ? 1m : (decimal)Present / Inputs;

    internal static ImmutableArray<AgencyProgress> Of(ImmutableArray<SheetPillar> pillars, LeadAgencies agencies) =>
    [
        .. pillars.SelectMany(pillar => pillar.Indicators).SelectMany(Leaves)
            .SelectMany(leaf => leaf.Agencies.IsEmpty ? [(Agency: null, Leaf: leaf)] : leaf.Agencies.Select(agency => (Agency: (string?)agency, Leaf: leaf)))
            .ToLookup(one => one.Agency, one => one.Leaf)
            .Select(leaves => Of(leaves.Key, leaves.Key is { } code ? agencies.NameOf(code) : "", [.. leaves]))
            .Where(progress => progress.Inputs > 0)
            .OrderBy(progress => progress.Agency is null).ThenBy(progress => progress.Name, StringComparer.Ordinal),
    ];

    private static AgencyProgress Of(string? agency, string name, ImmutableArray<SheetIndicator> leaves) => new(
        agency, name, leaves.Sum(leaf => Wanted(leaf).Count()), leaves.Sum(leaf => Wanted(leaf).Count(input => !input.Value.State.IsPresent())),
        leaves.Sum(FlaggedOf), leaves.Where(leaf => FlaggedOf(leaf) > 0 || leaf.Flags.Any(flag => flag.Kind == ReviewFlagKind.Absent)).Sum(leaf => leaf.AtStake));

    private static IEnumerable<SheetIndicator> Leaves(SheetIndicator indicator) => indicator.Children.IsEmpty ? [indicator] : indicator.Children.SelectMany(Leaves);

    private static IEnumerable<SheetInput> Wanted(SheetIndicator leaf) => leaf.Inputs.Where(input => input.Value.State != ValueState.NotApplicable);

    private static int FlaggedOf(SheetIndicator leaf)
    {
        var present = leaf.Inputs.Where(input => input.Value.State.IsPresent()).Select(input => input.Input.Letter).ToList();
        var doubts = leaf.Flags.Where(flag => flag.Kind is not (ReviewFlagKind.Absent or ReviewFlagKind.Disputed)).Select(flag => flag.Letter).ToHashSet();
        // A doubt about the indicator as a whole is one about its first figure.
        return present.Where((letter, place) => doubts.Contains(letter) || (place == 0 && doubts.Contains(null))).Count();
    }
}
