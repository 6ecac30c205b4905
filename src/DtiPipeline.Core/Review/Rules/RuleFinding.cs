using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>A rule that a unit's figures break.</summary>
/// <param name="Unit">Code of the unit at the assessment's unit date.</param>
public sealed record RuleFinding(ValidationRule Rule, string Unit, RuleBreach Breach)
{
    public RuleSeverity Severity => Rule.Severity;

    /// <summary>Codes of the elements concerned, the one in doubt first.</summary>
    public ImmutableArray<string> Elements => [.. Breach.Figures.Select(figure => figure.Element).Distinct()];

    public string Sentence(Language language) => Breach.Sentence(language);

    /// <summary>What a person should do.</summary>
    public string Fix(Language language) => Rule.FixIn(language);
}
