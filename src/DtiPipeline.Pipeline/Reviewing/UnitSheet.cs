using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

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
    /// <summary>What decisions and questions are about.</summary>
    public ReviewPlace Place => new(Assessment.Id, Round.Id, Standing.UnitId, Standing.Unit, Assessment.UnitDate);

    /// <summary>Identities of the unit and of all units above it.</summary>
    public IReadOnlyCollection<string> Identities { get; init; } = [];

    /// <summary>Elements of which some indicator wants a look, whoever leads it.</summary>
    public ImmutableHashSet<string> FlaggedElements { get; init; } = [];

    /// <summary>Elements on which somebody decided since the last night, as far as their value is another now.</summary>
    public int Pending { get; init; }

    /// <summary>The last step of the unit's round; null where nothing has happened yet.</summary>
    public MoveRecord? Move { get; init; }

    /// <summary>How its rounds are signed and appraised; null where they are not.</summary>
    public Process? Process { get; init; }

    /// <summary>The state the unit's round is in; null where it has no process.</summary>
    public ProcessState? State => Process?.State(Move?.ToState);

    /// <summary>What the unit's state leaves open.</summary>
    public Openness Openness { get; init; } = Openness.Everything;

    /// <summary>The newest decision on the unit's values, 0 where there is none.</summary>
    public long LastDecision { get; init; }

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

    /// <summary>
    /// Values that may be confirmed together, each element once: there is one, nobody has decided on it, and nothing that uses it wants a look.
    /// What is flagged or changed is looked at one by one.
    /// </summary>
    public IEnumerable<(SheetIndicator Indicator, SheetInput Input)> Untouched => Indicators.SelectMany(indicator => indicator.All)
        .Where(indicator => indicator.MayChange)
        .SelectMany(indicator => indicator.Inputs.Select(input => (Indicator: indicator, Input: input)))
        .Where(one => one.Input.Figure is { Decision: null, Source.Value: not null } && !FlaggedElements.Contains(one.Input.Element.Code))
        .DistinctBy(one => one.Input.Element.Code);

    /// <summary>False when the definitions have moved on since the snapshot: then the points here may differ from its.</summary>
    public bool IsAsInSnapshot => Pending > 0 || Card.Published == Standing.Published;

    /// <summary>An indicator or sub-indicator that the reader may see; null when there is none.</summary>
    public SheetIndicator? Find(string code) => Indicators.SelectMany(indicator => indicator.All).FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>Codes of the shown indicators that use an element.</summary>
    public IEnumerable<string> UsersOf(string element) =>
        Indicators.SelectMany(indicator => indicator.All).Where(indicator => indicator.Inputs.Any(input => input.Element.Code == element)).Select(indicator => indicator.Code);
}
