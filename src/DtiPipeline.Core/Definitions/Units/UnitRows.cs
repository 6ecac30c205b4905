using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Definitions.Units;

/// <summary>Reads the rows of <c>mappings/org-units/units.csv</c> and <c>lineage.csv</c>.</summary>
public static class UnitRows
{
    private static readonly WordTable<string> Extents = new(("full", "full"), ("part", "part"));

    public static OrgUnitVersion ReadVersion(ValueReader row) => row.Map(map => new OrgUnitVersion(
        map.Text("code"), map.Text("name"), map.Text("type"), map.TextOrNull("parent_code"), map.DateOrNull("valid_from"), map.DateOrNull("valid_to"),
        map.TextOrNull("successor_code"), map.Text("source"), map.At));

    public static LineageEdge ReadEdge(ValueReader row) => row.Map(map => new LineageEdge(
        map.Text("old_code"), map.Text("old_name"), map.Text("new_code"), map.Text("new_name"), map.Required("effective", v => v.Parsed(Forms.Date)),
        map.Required("extent", v => v.Word(Extents)), map.Optional<int?>("people", v => v.Parsed(Forms.Whole), null), map.Text("evidence"), map.At) { ConfirmedBy = map.TextOrNull("confirmed_by") });
}
