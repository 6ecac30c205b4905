using System.Globalization;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Codes of org units exist, and on the day they are meant for: codes are given away again, so only code and day name a unit.</summary>
public sealed class UnitsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.Units))
            return [];
        var known = set.Units.Versions.Select(unit => unit.Code).ToHashSet();
        return Uses(set).Select(use => Finding(set.Units, known, use.Code, use.Day, use.At)).OfType<Finding>();
    }

    private static IEnumerable<(string Code, DateOnly? Day, SourceSpan At)> Uses(DefinitionSet set) =>
        OfMappings(set)
            .Concat(set.Assessments.SelectMany(a => a.Units, (a, code) => (code, (DateOnly?)a.UnitDate, set.Positions.Item(a.At, code, "units"))))
            .Concat(set.Sets.SelectMany(s => s.Evaluated?.Units ?? [], (s, unit) => (unit.Unit, (DateOnly?)s.Period.To, set.Positions.Value(unit.At, "unit"))))
            .Concat(set.Cases.SelectMany(cases => cases.Cases)
                .SelectMany(one => one.Expect, (one, expected) => (expected.Unit, (DateOnly?)one.AsOf, set.Positions.Value(expected.At, "unit"))))
            .Concat(set.ReferenceValues.Select(value => (value.Unit ?? "", (DateOnly?)value.Date, set.Positions.Value(value.At, "unit"))))
            // Of a lineage's edges only the new unit must be listed: it may have been formed partly from units of places that nobody here scores.
            .Concat(set.Units.Lineage.Select(edge => (edge.NewCode, (DateOnly?)edge.Effective, set.Positions.Value(edge.At, "new_code"))));

    private static IEnumerable<(string Code, DateOnly? Day, SourceSpan At)> OfMappings(DefinitionSet set)
    {
        var unitCrosswalks = new HashSet<string>();
        foreach (var stream in set.Mappings.SelectMany(mapping => mapping.Streams))
        {
            yield return (stream.Unit.Scope, null, set.Positions.Value(stream.Unit.At, "scope"));
            if (stream.Unit.Crosswalk is { } name && unitCrosswalks.Add(name))
                foreach (var row in set.FindCrosswalk(name)?.Rows ?? [])
                    if (row.Meaning != CrosswalkRow.NoMatch)
                        yield return (row.Meaning, row.ValidFrom, set.Positions.Value(row.At, "meaning"));
        }
    }

    private static Finding? Finding(OrgUnitRegister units, HashSet<string> known, string code, DateOnly? day, SourceSpan at)
    {
        if (code.Length == 0)
            return null;
        if (!known.Contains(code))
            return Lookups.Unknown(at, DefinitionCodes.UnknownUnit, code, known);
        if (day is null || units.Find(code, day.Value) is not null)
            return null;
        var periods = string.Join("; ", units.Ever(code).Select(unit => $"{unit.Name} {Day(unit.ValidFrom)}–{Day(unit.ValidTo?.AddDays(-1))}"));
        return Diagnostics.Finding.In(at, DefinitionCodes.UnitNotValid, ("name", code), ("day", Day(day)), ("periods", periods));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";
}
