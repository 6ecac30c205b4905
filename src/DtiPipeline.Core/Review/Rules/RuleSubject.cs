using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>One unit in one round, with all that rules compare it with.</summary>
/// <param name="Elements">The catalogue.</param>
public sealed record RuleSubject(IndicatorSet Set, UnitValues Values, Func<string, DataElement?> Elements)
{
    /// <summary>The other units of the assessment, with those elements that rules compare among units.</summary>
    public ImmutableArray<UnitValues> Peers { get; init; } = [];

    /// <summary>The unit's values in the last snapshot with another scorecard, by element.</summary>
    public IReadOnlyDictionary<string, Value> Earlier { get; init; } = ImmutableDictionary<string, Value>.Empty;

    /// <summary>What sources say that were not taken.</summary>
    public ImmutableArray<OtherFigure> Others { get; init; } = [];

    /// <summary>Codes of all elements of the set.</summary>
    public IReadOnlyList<string> All => ValuesForm.ElementsOf(Set);

    /// <summary>A unit's value; null when it is absent.</summary>
    public static Value? ValueOf(UnitValues unit, string element) => unit.Values.GetValueOrDefault(element) is { Value: { } value, State: var state } && state.IsPresent() ? value : null;

    /// <summary>A unit's figure; null when it is absent, no number, or too large to calculate with.</summary>
    public static decimal? NumberOf(UnitValues unit, string element) => NumberOf(ValueOf(unit, element));

    public static decimal? NumberOf(Value? value) => value is NumberValue { Number: >= -ScoreSheet.Largest and <= ScoreSheet.Largest } number ? number.Number : null;

    /// <summary>This unit's figure; null when it is absent, no number, or too large to calculate with.</summary>
    public decimal? Number(string element) => NumberOf(Values, element);

    /// <summary>An element as a sentence names it: in Vietnamese by its name, in English, for which there are no names, by its code.</summary>
    public string Named(string element, Language language) => language == Language.Vi ? $"“{Elements(element)?.Name ?? element}”" : element;

    /// <summary>An element with its figure: <c>“Tổng số hộ gia đình” (18.200)</c>.</summary>
    public string Named(string element, decimal figure, Language language) => $"{Named(element, language)} ({LocalText.Number(figure, language)})";
}
