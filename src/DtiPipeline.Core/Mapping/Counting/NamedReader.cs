using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Rules;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Coverage;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>Reads the values that rows name themselves. A name nobody knows is a finding; one that another indicator set uses is not.</summary>
public static class NamedReader
{
    /// <param name="source"><c>connector/stream</c>, for findings.</param>
    /// <param name="rows">Unit id, element, least value, greatest value, number of rows, as <c>MappingCompiler.CompileNamed</c> asks for them.</param>
    /// <param name="elements">The catalogue by code.</param>
    /// <param name="codeOf">The code of a surrogate unit id on the unit date.</param>
    public static CountedStream Read(
        NamedValues named, string source, IEnumerable<IReadOnlyList<StagedValue>> rows, IReadOnlyDictionary<string, DataElement> elements, Func<long, string> codeOf)
    {
        var counts = ImmutableDictionary.CreateBuilder<(string, string), ElementCount>();
        var findings = new List<Finding>();
        var unknown = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (unit, code, count) = (codeOf(row[0].Number), row[1].Text!, row[4].Number);
            if (elements.TryGetValue(code, out var element))
                counts[(unit, code)] = Count(element, row[2], row[3], count, (finding, more) => findings.Add(
                    Finding.In(named.At, finding, [("element", code), ("unit", unit), ("stream", source), .. more])));
            else
                unknown[code] = unknown.GetValueOrDefault(code) + count;
        }
        findings.AddRange(unknown.Select(name => Lookups.Unknown(named.At, MappingCodes.NamedElementUnknown, name.Key, elements.Keys,
            ("stream", source), ("rows", name.Value.ToString(CultureInfo.InvariantCulture)))));
        return new CountedStream(counts.ToImmutable(), [.. findings]);
    }

    private static ElementCount Count(
        DataElement element, StagedValue least, StagedValue greatest, long rows, Action<string, (string, string?)[]> found)
    {
        var count = new ElementCount(null, rows) { BaseUnits = 1 };
        if (least != greatest)
        {
            found(MappingCodes.ValuesConflict, [("least", FigureText.Of(least, 0)), ("greatest", FigureText.Of(greatest, 0))]);
            return count with { IsConflict = true };
        }
        if (ValueStates.Words.TryGet(least.Text ?? "", out var state) && !state.IsPresent())
            return count with { Absence = state };
        if (FigureText.ToValue(least, element, 0) is { } value)
            return count with { Value = value };
        found(MappingCodes.ValueUnreadable, [("value", FigureText.Of(least, 0)), ("expected", FigureText.Expected(element))]);
        return count with { Unmapped = rows };
    }
}
