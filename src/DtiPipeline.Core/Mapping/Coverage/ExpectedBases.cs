using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>The units whose rows make a stream complete, on the assessment's unit date.</summary>
public static class ExpectedBases
{
    /// <summary>Communes are the units of the scope that have none below them.</summary>
    /// <param name="evaluated">The units of the assessment.</param>
    public static ExpectedBase Of(ExpectedUnits expects, string scope, OrgUnitRegister register, DateOnly unitDate, IEnumerable<string> evaluated)
    {
        var communes = register.WithDescendants(scope, unitDate)
            .Where(unit => unit.Code != scope && !register.Children(unit.Code, unitDate).Any())
            .Select(unit => unit.Code).Order(StringComparer.Ordinal);
        return new ExpectedBase(scope, expects switch
        {
            ExpectedUnits.Communes => [.. communes],
            ExpectedUnits.Scope => [scope],
            ExpectedUnits.Evaluated => [.. evaluated],
            _ => [scope, .. communes],
        });
    }
}
