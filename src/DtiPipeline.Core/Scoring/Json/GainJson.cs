using System.Collections.Immutable;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One change of one input. <c>From</c> and <c>To</c> are a number, true or false, or text; <c>Amount</c> is their difference for numbers.</summary>
/// <param name="Points">What the indicator gains.</param>
/// <param name="Net">What the unit's total gains.</param>
/// <param name="Total">The unit's published total after the change.</param>
public sealed record GainJson(
    string Text, string Letter, string Name, string Element, string? Measure, object? From, object? To, decimal? Amount, GainLevelJson Level,
    decimal Points, decimal Net, decimal Total, bool Full, ImmutableArray<GainEffectJson> Effects);
