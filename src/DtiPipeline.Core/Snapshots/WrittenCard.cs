using System.Collections.Immutable;

namespace DtiPipeline.Core.Snapshots;

/// <summary>A scorecard read back from its canonical form: what was signed, whatever the definitions and values say today.</summary>
/// <param name="UnitKey">The unit's code with the first day of its version.</param>
/// <param name="Points">Not rounded.</param>
public sealed record WrittenCard(
    string Set, string Rules, string UnitKey, decimal Points, decimal Published, decimal Max, decimal ApplicableMax, decimal? Comparable, ImmutableArray<WrittenPillar> Pillars)
{
    /// <summary>All indicators in the document's order, without sub-indicators.</summary>
    public IEnumerable<WrittenIndicator> Indicators => Pillars.SelectMany(pillar => pillar.Indicators);

    public WrittenIndicator? Find(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);
}
