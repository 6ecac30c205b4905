using System.Collections.Immutable;

namespace DtiPipeline.Core.Submitting;

/// <summary>How a card differs from the one that was signed, as a person reads it.</summary>
/// <param name="Changes">The same exactly, leaf by leaf: empty when nothing at all differs, and only then.</param>
/// <param name="Values">By element.</param>
/// <param name="Scores">By code, as far as the points or the status are others.</param>
/// <param name="RulesChanged">The indicator set, or the definition of one of its elements, is another.</param>
public sealed record CardDifference(
    ImmutableArray<LeafChange> Changes, ImmutableArray<ValueChange> Values, ImmutableArray<ScoreChange> Scores, decimal OldPublished, decimal NewPublished, bool RulesChanged)
{
    public bool IsEmpty => Changes.IsEmpty;

    /// <param name="old">The canonical content that was signed.</param>
    /// <param name="now">That of today.</param>
    public static CardDifference Of(string old, string now)
    {
        var (before, after) = (SignedCard.Read(old), SignedCard.Read(now));
        return new CardDifference(
            CanonicalDifference.Of(old, now),
            [
                .. before.Values.Keys.Union(after.Values.Keys).Order(StringComparer.Ordinal)
                    .Select(element => new ValueChange(element, before.Values.GetValueOrDefault(element), after.Values.GetValueOrDefault(element))).Where(change => change.Old != change.New),
            ],
            [
                .. before.Scores.Keys.Union(after.Scores.Keys).Order(StringComparer.Ordinal)
                    .Select(code => new ScoreChange(code, before.Scores.GetValueOrDefault(code), after.Scores.GetValueOrDefault(code))).Where(change => change.MovesPoints),
            ],
            before.Published, after.Published, before.Rules != after.Rules);
    }
}
