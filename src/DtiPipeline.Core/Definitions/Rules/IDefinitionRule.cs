using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules;

/// <summary>One thing that must hold of the definitions. Its class's summary is its documentation; <see cref="DefinitionRules"/> lists them all.</summary>
public interface IDefinitionRule
{
    /// <summary>Everything that breaks the rule. Empty texts are faults of reading, named already, and no business of a rule.</summary>
    IEnumerable<Finding> Check(DefinitionSet set);
}
