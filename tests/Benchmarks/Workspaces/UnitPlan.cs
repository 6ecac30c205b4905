using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.TestKit;

namespace DtiPipeline.Benchmarks.Workspaces;

/// <summary>The communes of one real province at a day; where more are wanted than it has, made-up ones below one of its districts.</summary>
/// <param name="Added">Lines for <c>units.csv</c> that make the made-up ones known.</param>
internal sealed record UnitPlan(ImmutableArray<BenchUnit> Units, ImmutableArray<string> Added)
{
    public const string Province = "46";
    public static readonly DateOnly Day = new(2024, 12, 31);

    /// <summary>The district that made-up communes are put below.</summary>
    private const string District = "476";

    public static UnitPlan Of(int count)
    {
        var real = Real();
        var added = Enumerable.Range(1, Math.Max(0, count - real.Length))
            .Select(number => new BenchUnit(string.Create(CultureInfo.InvariantCulture, $"9{number:0000}"), string.Create(CultureInfo.InvariantCulture, $"Xã Đo Lường {number}")))
            .ToList();
        return new UnitPlan([.. real.Take(count), .. added], [.. added.Select(unit => $"{unit.Code},{unit.Word},Xã,{District},2024-01-01,2025-01-01,,made up for measuring")]);
    }

    private static ImmutableArray<BenchUnit> Real()
    {
        var live = Register().Where(unit => unit.IsValid(Day)).ToDictionary(unit => unit.Code);
        return
        [
            .. live.Values.Where(unit => unit.ParentCode is { } district && live.GetValueOrDefault(district)?.ParentCode == Province)
                .OrderBy(unit => unit.Code, StringComparer.Ordinal)
                .GroupBy(unit => unit.Name)
                .SelectMany(named => named.Select(unit => new BenchUnit(unit.Code, named.Count() == 1 ? unit.Name : $"{unit.Name}, {live[unit.ParentCode!].Name}"))),
        ];
    }

    private static ImmutableArray<OrgUnitVersion> Register()
    {
        const string Path = "mappings/org-units/units.csv";
        var loaded = DefinitionLoader.Load([new DefinitionFile(Path, File.ReadAllText(Repository.PathOf(Path)))]);
        return (loaded.Set ?? throw new InvalidOperationException("the repository's own register of units is not sound")).Units.Versions;
    }
}
