using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>A method is sound in itself: its steps are in order, its targets above zero. Each method checks its own.</summary>
public sealed class MethodsAreSound : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) => set.AllIndicators().SelectMany(indicator => indicator.Method.Check());
}
