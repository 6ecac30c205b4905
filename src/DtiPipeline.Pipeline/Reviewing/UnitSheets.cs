using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Puts a unit's page together for somebody.</summary>
/// <param name="kept">What was put together before; null for whoever asks once.</param>
public sealed class UnitSheets(Database database, DefinitionSet definitions, KeptSheets? kept = null)
{
    private const int TrendPoints = 60;

    private readonly ReviewReader _standings = new(database);
    private readonly SheetReader _reader = new(database);
    private readonly SubmissionStore _submissions = new(database);
    private readonly LeadAgencies _agencies = LeadAgencies.Of(definitions);
    private readonly UnitAncestry _ancestry = UnitAncestry.Of(definitions.Units);

    /// <returns>Null when there is no such unit with a snapshot in the round, when the definitions no longer have it, or the person may not see it.</returns>
    public Task<UnitSheet?> ReadAsync(Person person, string assessmentId, string roundId, string unit, CancellationToken cancellation = default)
    {
        Task<UnitSheet?> Read() => PutTogetherAsync(person, assessmentId, roundId, unit, cancellation);
        return kept is null ? Read() : kept.ReadAsync(definitions, person, (assessmentId, roundId, unit), Read, cancellation);
    }

    private async Task<UnitSheet?> PutTogetherAsync(Person person, string assessmentId, string roundId, string unit, CancellationToken cancellation)
    {
        var scope = person.ScopeOf(Right.SeeValues);
        if (await _standings.StandingAsync(scope, assessmentId, roundId, unit, cancellation) is not { } standing
            || definitions.Assessments.FirstOrDefault(one => one.Id == assessmentId) is not { } assessment
            || assessment.Rounds.FirstOrDefault(one => one.Id == roundId) is not { } round)
            return null;
        var set = definitions.Set(assessment.Set);
        var above = _ancestry.Above(unit, assessment.UnitDate);
        var agencies = person.AgenciesOf(Right.SeeValues, above);
        // The total needs every element; what a person may not see is left out when the page is put together, after scoring.
        var elements = ValuesForm.ElementsOf(set);
        var place = new ReviewPlace(assessmentId, roundId, standing.UnitId, unit, assessment.UnitDate);
        var (read, decisions, move, earlier, trend) = await _reader.ReadAsync(scope, standing, place, elements, TrendPoints, cancellation);
        var stored = read.ToDictionary(value => value.Element);
        var decided = decisions.ToLookup(decision => decision.Element);
        var figures = elements.ToDictionary(element => element, element => Figure(unit, element, stored.GetValueOrDefault(element), [.. decided[element]]));
        var values = new UnitValues(unit, figures.ToDictionary(figure => figure.Key, figure => figure.Value.Value));
        var subject = SubjectOf(set, values, stored, earlier);
        var compared = ComparedBy(set).ToHashSet();
        var peers = await PeersAsync([.. compared.Union(RuleCheck.OfPeers(definitions.Rules, subject))], standing, cancellation);
        ImmutableArray<UnitValues> group = compared.Count == 0 ? [values] : [values, .. peers];
        var card = Scorer.Score(set, group, definitions.ReferenceValues, standing.CutDate)[0];
        var writer = new SheetWriter(definitions, _agencies, assessment.UnitDate, person.AgenciesOf(Right.ChangeValues, above), figures, earlier);
        ImmutableArray<SheetPillar> pillars = [.. set.Pillars.Zip(card.Pillars).Select(pair => writer.Pillar(pair.First, pair.Second))];
        var broken = RuleCheck.Run(definitions.Rules, subject with { Peers = peers });
        var whole = new RulesOnSheet(pillars, broken, seesAll: true);
        var shown = agencies is null ? whole : new RulesOnSheet([.. pillars.Select(pillar => SheetWriter.Shown(pillar, agencies)).Where(pillar => !pillar.Indicators.IsEmpty)], broken, seesAll: false);
        return new UnitSheet(assessment, round, set, standing, card, shown.Pillars, group, earlier, trend)
        {
            Broken = shown.Broken,
            Progress = AgencyProgress.Of(shown.Pillars, _agencies),
            Identities = above,
            FlaggedElements =
            [
                .. whole.Pillars.SelectMany(pillar => pillar.Indicators)
                    .Where(indicator => !indicator.Flags.IsEmpty).SelectMany(indicator => indicator.AllInputs).Select(input => input.Element.Code),
            ],
            Process = definitions.ProcessOf(assessment),
            Move = move,
            Openness = move is null ? Openness.Everything : new Openness(
                ProcessState.Openings.TryGet(move.Opens, out var opens) ? opens : StateOpening.Nothing,
                (await _submissions.ReopenedAsync(scope, place, cancellation)).ToImmutableDictionary(value => value.Element, value => value.Until)),
            LastDecision = decisions.IsEmpty ? 0 : decisions.Max(decision => decision.Id),
            Pending = figures.Values.Count(figure => figure.IsPending),
        };
    }

    private SheetFigure Figure(string unit, string element, SheetValue? stored, ImmutableArray<DecisionRecord> history)
    {
        var source = SourceOf(unit, element, stored);
        var decision = history is [.., { } last] ? StoredDecision.Read(last, definitions.Element(element)!) : null;
        // What was taken back, and what can no longer be read, holds no more.
        if (decision is null or { Kind: DecisionKind.Withdraw })
            return new SheetFigure(source, source, stored, history);
        return new SheetFigure(source, DecidedValue.Apply(source, decision), stored, history) { Decision = decision, Standing = DecidedValue.StandingOf(source, decision) };
    }

    private DataValue SourceOf(string unit, string element, SheetValue? stored) => stored switch
    {
        null => new DataValue(unit, element, null, ValueState.NotReported),
        { SourceState: { } state } => ToValue(unit, element, stored.SourceValue, state),
        _ => ToValue(unit, stored),
    };

    private RuleSubject SubjectOf(IndicatorSet set, UnitValues values, Dictionary<string, SheetValue> stored, EarlierCard? earlier) => new(set, values, definitions.Element)
    {
        Earlier = (earlier?.Values ?? ImmutableDictionary<string, (string? Value, string State)>.Empty)
            .Select(one => (one.Key, Value: Parsed(one.Key, one.Value.Value))).Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!),
        Others =
        [
            .. from value in stored.Values
               from source in value.Sources
               where source.PassedOver is not null
               let said = Parsed(value.Element, source.PassedOver)
               where said is not null
               select new OtherFigure(value.Element, source.Name, said),
        ],
    };

    private Value? Parsed(string element, string? text) =>
        text is not null && definitions.Element(element) is { } known && Value.TryParse(known.Type, text, out var value) ? value : null;

    /// <summary>Elements by which the set's own scores compare units.</summary>
    private static IEnumerable<string> ComparedBy(IndicatorSet set) => set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator))
        .Where(indicator => indicator.Method is MinMax).SelectMany(indicator => indicator.Inputs).Select(input => input.Element);

    /// <summary>Figures of the other units, where something compares units.</summary>
    private async Task<ImmutableArray<UnitValues>> PeersAsync(IReadOnlyCollection<string> elements, StandingRecord standing, CancellationToken cancellation)
    {
        if (elements.Count == 0)
            return [];
        return
        [
            .. (await _reader.PeersAsync(standing, elements, cancellation)).GroupBy(row => row.Unit)
                .Select(rows => new UnitValues(rows.Key, rows.ToDictionary(row => row.Element, row => ToValue(rows.Key, row.Element, row.Value, row.State)))),
        ];
    }

    private DataValue ToValue(string unit, SheetValue value) => ToValue(unit, value.Element, value.Value, value.State) with
    {
        Partial = value.Partial, Covered = value.Covered, Expected = value.Expected,
    };

    private DataValue ToValue(string unit, string element, string? text, string state) => new(
        unit, element,
        Parsed(element, text),
        ValueStates.Words.TryGet(state, out var word) ? word : ValueState.NotReported);
}
