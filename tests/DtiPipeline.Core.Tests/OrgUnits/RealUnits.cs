using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.OrgUnits;

/// <summary>The register that ships with the repository.</summary>
internal static class RealUnits
{
    private static readonly SourceSpan Nowhere = new("mappings/org-units/units.csv", 1, 1, 1);

    public static OrgUnitRegister Register { get; } = new(
        [.. Rows("units.csv").Select(row => new OrgUnitVersion(row[0], row[1], row[2], OrNull(row[3]), Day(row[4]), Day(row[5]), OrNull(row[6]), row[7], Nowhere))],
        [.. Rows("lineage.csv").Select(row => new LineageEdge(row[0], row[1], row[2], row[3], Day(row[4])!.Value, row[5],
            row[6].Length == 0 ? null : int.Parse(row[6], CultureInfo.InvariantCulture), row[7], Nowhere))]);

    private static IEnumerable<ImmutableArray<string>> Rows(string file) =>
        File.ReadAllText(Repository.PathOf($"mappings/org-units/{file}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Cells(line.TrimEnd('\r')));

    private static ImmutableArray<string> Cells(string line)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString());
        return cells.ToImmutable();
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
