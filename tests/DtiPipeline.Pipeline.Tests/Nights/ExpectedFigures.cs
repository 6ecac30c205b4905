using System.Globalization;
using DtiPipeline.TestKit;

namespace DtiPipeline.Pipeline.Tests.Nights;

/// <summary>What the samples come to, computed by a separate program that knows neither connectors nor mappings (tests/expected/README.md).</summary>
internal static class ExpectedFigures
{
    /// <summary><c>unit element = value state</c>, for every value of a round.</summary>
    public static SortedDictionary<string, string> Values(string round)
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/expected"), $"*-{round}.csv").Where(file => !Path.GetFileName(file).StartsWith("scores", StringComparison.Ordinal)))
            foreach (var cells in Rows(file))
                expected[$"{cells[0]} {cells[1]}"] = cells[3].Length == 0 ? cells[2] : $"{string.Join(',', cells[3..])} {cells[2]}";
        return expected;
    }

    /// <summary>Status and exact points of every indicator of the district.</summary>
    public static IEnumerable<(string Indicator, string Status, decimal Points)> Scores(string round)
    {
        foreach (var cells in Rows(Repository.PathOf($"tests/expected/scores-{round}.csv")))
        {
            var fraction = cells[2].Split('/');
            var above = decimal.Parse(fraction[0], CultureInfo.InvariantCulture);
            yield return (cells[0], cells[1], fraction.Length == 1 ? above : above / decimal.Parse(fraction[1], CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray());
}
