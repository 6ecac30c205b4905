using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>The units whose rows make a stream complete, on the assessment's unit date.</summary>
public static class ExpectedBases
{
    /// <summary>Communes are the units of the scope that have none below them.</summary>
    public static ExpectedBase Of(ExpectedUnits expects, string scope, OrgUnitRegister register, DateOnly unitDate)
    {
        var communes = register.WithDescendants(scope, unitDate)
            .Where(unit => unit.Code != scope && !register.Children(unit.Code, unitDate).Any())
            .Select(unit => unit.Code).Order(StringComparer.Ordinal);
        return new ExpectedBase(scope, expects switch
        {
            ExpectedUnits.Communes => [.. communes],
            ExpectedUnits.Scope => [scope],
            _ => [scope, .. communes],
        });
    }
}
