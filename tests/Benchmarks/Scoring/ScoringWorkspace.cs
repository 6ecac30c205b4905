using System.Globalization;
using System.Text;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Benchmarks.Scoring;

/// <summary>A nation's worth of communes under a set as long as the longest real ones: 76 indicators, each of its own two figures.</summary>
internal static class ScoringWorkspace
{
    public const int Indicators = 76;
    private const int MaxPoints = 10;

    private static readonly string[] Methods =
    [
        "{ type: ratio, numerator: [a], denominator: [b] }",
        "{ type: bands, of: ratio, numerator: [a], denominator: [b], bands: [{ at_least: 80%, label: Từ 80%, fraction: 1 }, { at_least: 50%, label: Từ 50%, fraction: 1/2 }], below: 0 }",
        "{ type: ratio, numerator: [a], denominator: [b] }",
        "{ type: min-max, of: ratio, numerator: [a], denominator: [b], formula: share-of-best }",
    ];

    public static string ElementOf(int indicator, string letter) => string.Create(CultureInfo.InvariantCulture, $"bench.s{indicator:00}{letter}");

    /// <summary>The benchmark's workspace with the set in the place of its own.</summary>
    public static async Task<DefinitionSet> DefineAsync(string folder, int units)
    {
        var workspace = await BenchWorkspace.CreateAsync(folder, DeliveryForm.Csv, UnitPlan.Of(units));
        await File.AppendAllTextAsync(Path.Combine(folder, "mappings/data-elements/benchmark.yaml"), Elements());
        await File.WriteAllTextAsync(Path.Combine(folder, "mappings/indicator-sets/benchmark.yaml"), Set());
        var loaded = DefinitionLoader.Load(Pipeline.Workspaces.Workspace.At(workspace.Root).ReadDefinitions());
        return loaded.Set ?? throw new InvalidOperationException("the set to be measured is not sound: " + string.Join("; ", loaded.Findings.Take(5)));
    }

    private static string Elements() => string.Concat(
        from indicator in Enumerable.Range(1, Indicators)
        from letter in (string[])["a", "b"]
        select $"\n  {ElementOf(indicator, letter)}:\n    name: Số liệu {letter} của {indicator}\n    definition: Chỉ để đo tốc độ.\n    unit: hồ sơ\n    type: number\n    kind: flow\n    merge: sum\n");

    private static string Set()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $$"""
            id: benchmark
            title: Bộ chỉ số để đo tốc độ
            level: xa
            document: { number: benchmark, date: 2024-01, issuer: benchmark, file: benchmark.txt }
            total_printed: {{Indicators * MaxPoints}}
            period: { from: 2024-01-01, to: 2024-12-31, rounds: [] }
            exemption: null
            pillars:
              - code: "1"
                name: Mọi chỉ tiêu
                max: {{Indicators * MaxPoints}}
                indicators:

            """);
        foreach (var indicator in Enumerable.Range(1, Indicators))
            text.Append(CultureInfo.InvariantCulture,
                $$"""
                      - code: "1.{{indicator}}"
                        name_as_printed: Chỉ tiêu {{indicator}}
                        max: {{MaxPoints}}
                        lead: VP HĐND – UBND
                        basis: published
                        source: { item: "1.{{indicator}}" }
                        method: {{Methods[indicator % Methods.Length]}}
                        inputs:
                          - { letter: a, name: Tử số, element: {{ElementOf(indicator, "a")}} }
                          - { letter: b, name: Mẫu số, element: {{ElementOf(indicator, "b")}} }

                """);
        return text.ToString();
    }
}
