using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Validation;

/// <summary>A validation rule compares something with something else. Each kind of rule checks its own fields.</summary>
public sealed class RulesAreSound : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.Rules.SelectMany(rule => rule.Test.Check());
}
