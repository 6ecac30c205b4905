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
            .Select(leaves => Of(leaves.Key, leaves.Key is { } code ? agencies.NameOf(code) : "", leaves))
            .Where(progress => progress.Inputs > 0)
            .OrderBy(progress => progress.Agency is null).ThenBy(progress => progress.Name, StringComparer.Ordinal),
    ];

    private static AgencyProgress Of(string? agency, string name, IEnumerable<SheetIndicator> leaves)
    {
        var progress = new AgencyProgress(agency, name, 0, 0, 0, 0m);
        foreach (var leaf in leaves)
        {
            var wanted = leaf.Inputs.Count(input => input.Value.State != ValueState.NotApplicable);
            var missing = leaf.Inputs.Count(input => input.Value.State != ValueState.NotApplicable && !input.Value.State.IsPresent());
            var flagged = FlaggedOf(leaf);
            var atStake = flagged > 0 || leaf.Flags.Any(flag => flag.Kind == ReviewFlagKind.Absent) ? leaf.AtStake : 0m;
            progress = new AgencyProgress(agency, name, progress.Inputs + wanted, progress.Missing + missing, progress.Flagged + flagged, progress.AtStake + atStake);
        }
        return progress;
    }

    private static IEnumerable<SheetIndicator> Leaves(SheetIndicator indicator) => indicator.Children.IsEmpty ? [indicator] : indicator.Children.SelectMany(Leaves);

    private static int FlaggedOf(SheetIndicator leaf)
    {
        if (leaf.Flags.IsEmpty)
            return 0;
        var present = leaf.Inputs.Where(input => input.Value.State.IsPresent()).Select(input => input.Input.Letter).ToList();
        var doubts = leaf.Flags.Where(flag => flag.Kind is not (ReviewFlagKind.Absent or ReviewFlagKind.Disputed)).Select(flag => flag.Letter).ToHashSet();
        // A doubt about the indicator as a whole is one about its first figure.
        return present.Where((letter, place) => doubts.Contains(letter) || (place == 0 && doubts.Contains(null))).Count();
    }
}
