using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>Reads a generator's table: plain CSV of our own making, names in the first line, commas, no quotes.</summary>
internal static class SampleTable
{
    public static ImmutableArray<SampleRow> Read(string file, string text, FindingLog log)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries);
        var columns = lines[0].Split(',');
        return
        [
            .. lines.Index().Skip(1).Where(line => line.Item.Length > 0)
                .Select(line => new SampleRow(columns, line.Item.Split(','), new SourceSpan(file, line.Index + 1, 1, line.Item.Length), log)),
        ];
    }
}
