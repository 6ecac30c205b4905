using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Scoring.Traces;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>Scores one unit of a group again with one value changed. Whom the unit is compared with changes with it: a unit may become the best.</summary>
internal sealed class Rescoring
{
    private readonly IndicatorSet _set;
    private readonly IReadOnlyList<UnitValues> _units;
    private readonly UnitValues _unit;
    private readonly IReadOnlyList<ReferenceValue> _references;
    private readonly DateOnly _asOf;
    private readonly PeerGroups _peers;
    private readonly HashSet<string> _compared;

    public Rescoring(IndicatorSet set, IReadOnlyList<UnitValues> units, UnitValues unit, IReadOnlyList<ReferenceValue> references, DateOnly asOf)
    {
        (_set, _units, _unit, _references, _asOf) = (set, units, unit, references, asOf);
        _peers = PeerGroups.Of(set, units, references, asOf);
        _compared = [.. set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator))
            .Where(indicator => indicator.Method is MinMax).SelectMany(indicator => indicator.Inputs).Select(input => input.Element)];
        Card = Scorer.Score(set, unit, _peers);
    }

    /// <summary>The unit as it is.</summary>
    public Scorecard Card { get; }

    /// <summary>The whole unit with another value.</summary>
    public Scorecard With(string element, Value value)
    {
        var changed = Changed(element, value);
        return Scorer.Score(_set, changed, _compared.Contains(element) ? PeerGroups.Of(_set, Group(changed), _references, _asOf) : _peers);
    }

    /// <summary>One indicator with another value.</summary>
    public Trace With(Indicator indicator, string element, Value value)
    {
        var changed = Changed(element, value);
        var peers = indicator.Method is MinMax method ? MinMaxPeers.Find(method, indicator, Group(changed), _references, _asOf) : null;
        return indicator.Method.Score(new ScoringInput(indicator.Max, IndicatorScore.LettersOf(indicator, changed), peers, []));
    }

    private UnitValues Changed(string element, Value value) =>
        _unit with { Values = new Dictionary<string, DataValue>(_unit.Values) { [element] = new DataValue(_unit.Unit, element, value, ValueState.Reported) } };

    private List<UnitValues> Group(UnitValues changed) => [.. _units.Select(unit => unit.Unit == changed.Unit ? changed : unit)];
}
