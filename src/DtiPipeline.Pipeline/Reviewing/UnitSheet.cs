using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Everything that a unit's page shows.</summary>
/// <param name="Card">The scorecard by the definitions of today and the values that hold now.</param>
/// <param name="Pillars">With those indicators that the reader may see.</param>
/// <param name="Values">All values that the card was scored from.</param>
/// <param name="Earlier">The last scorecard that was another; null when there was none.</param>
/// <param name="Trend">The unit's total in the last snapshots, the oldest first.</param>
public sealed record UnitSheet(
    Assessment Assessment, Round Round, IndicatorSet Set, StandingRecord Standing, Scorecard Card, ImmutableArray<SheetPillar> Pillars, ImmutableArray<UnitValues> Values,
    EarlierCard? Earlier, IReadOnlyList<TrendPoint> Trend)
{
    /// <summary>Checks before signing that the shown figures break, those that block first.</summary>
    public ImmutableArray<SheetRule> Broken { get; init; } = [];

    /// <summary>How far each agency that leads a shown indicator has come, by name; what no known agency leads stands last.</summary>
    public ImmutableArray<AgencyProgress> Progress { get; init; } = [];

    /// <summary>How many broken checks have to be put right before anybody signs.</summary>
    public int Blocking => Broken.Count(rule => rule.Finding.Severity == RuleSeverity.Blocking);

    /// <summary>All shown indicators in the document's order, without sub-indicators.</summary>
    public IEnumerable<SheetIndicator> Indicators => Pillars.SelectMany(pillar => pillar.Indicators);

    /// <summary>Those that somebody should look at, by risk × points at stake.</summary>
    public IEnumerable<SheetIndicator> Exceptions => Indicators.Where(indicator => !indicator.Flags.IsEmpty).OrderByDescending(indicator => indicator.Weight);

    /// <summary>False when the definitions have moved on since the snapshot: then the points here may differ from its.</summary>
    public bool IsAsInSnapshot => Card.Published == Standing.Published;
}
