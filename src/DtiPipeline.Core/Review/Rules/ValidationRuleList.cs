using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>All of <c>mappings/validation-rules.yaml</c>, in the order in which people read what is broken.</summary>
public sealed record ValidationRuleList(ImmutableArray<ValidationRule> Rules)
{
    public static ValidationRuleList Read(ValueReader value) => value.Map(map => new ValidationRuleList(map.Required("rules", v => v.List(ValidationRule.Read))));
}
