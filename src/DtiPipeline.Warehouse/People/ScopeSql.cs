using Dapper;
using DtiPipeline.Core.People;

namespace DtiPipeline.Warehouse.People;

/// <summary>Keeps a query to the units of a scope.</summary>
internal static class ScopeSql
{
    private const string OneOfUnits = "{{in scopeUnits}}";

    /// <summary>A condition that holds for units within the scope; the query needs the parameters of <see cref="Parameters"/>.</summary>
    /// <param name="unit">SQL of a unit's id.</param>
    /// <param name="date">SQL of the day whose units are meant.</param>
    public static string Within(string unit, string date) =>
        $"""
        (@everywhere = 1 or exists (
          select 1 from unit_closure within join org_unit around on around.id = within.ancestor_id
          where within.unit_date = {date} and within.descendant_id = {unit} and around.identity {OneOfUnits}))
        """;

    /// <param name="others">The query's own parameters.</param>
    public static DynamicParameters Parameters(Scope scope, object? others = null)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("everywhere", scope.IsEverywhere ? 1 : 0);
        // Never empty: some databases have no empty list, and no unit has an empty identity.
        parameters.Add("scopeUnits", scope.Units.IsEmpty ? [""] : scope.Units.ToArray());
        return parameters;
    }
}
