using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>An indicator with sub-indicators is their sum, and only such an indicator is a sum of sub-indicators.</summary>
public sealed class ChildrenAreAddedUp : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from indicator in set.AllIndicators()
        where indicator.Children.IsEmpty == indicator.Method is SumOfChildren
        select Finding.In(set.Positions.Value(indicator.At, "method", "type"), DefinitionCodes.ChildrenAndMethod, ("name", indicator.Code));
}
