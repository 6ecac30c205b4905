using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Core.Scoring;

/// <summary>What a unit's points come to by its set: of what it gives itself, and of what the council gives it.</summary>
/// <param name="Published">The points, rounded once, here.</param>
/// <param name="Comparable">See <see cref="Scorecard.Comparable"/>.</param>
public readonly record struct ScoreTotal(decimal Published, decimal? Comparable)
{
    /// <param name="points">Not rounded.</param>
    /// <param name="applicableMax">The maximum, less what does not apply to the unit.</param>
    public static ScoreTotal Of(IndicatorSet set, decimal points, decimal applicableMax)
    {
        var published = Scorer.Published(set, points);
        return new ScoreTotal(published, applicableMax == 0m ? null : set.Exemption is null ? published : Scorer.Published(set, 100m * points / applicableMax));
    }
}
