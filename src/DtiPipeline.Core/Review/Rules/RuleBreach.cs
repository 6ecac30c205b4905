using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>One thing that does not hold, with the figures that show it.</summary>
/// <param name="Figures">The unit's own figures; the first is the one in doubt.</param>
/// <param name="Vi">The sentence in Vietnamese, elements by name.</param>
/// <param name="En">The sentence in English, elements by code.</param>
public sealed record RuleBreach(ImmutableArray<RuleFigure> Figures, string Vi, string En)
{
    public string Sentence(Language language) => language == Language.Vi ? Vi : En;
}
