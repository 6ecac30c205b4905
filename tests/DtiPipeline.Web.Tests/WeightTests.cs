using System.Globalization;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests;

/// <summary>What comes over a slow line until a page stands there: the page and all it asks for, as sent.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class WeightTests(SiteBench bench)
{
    private const int Most = 100_000;

    [Theory]
    [InlineData("/login")]
    [InlineData("/")]
    [InlineData(SiteBench.Sheet)]
    public async Task A_page_with_all_it_needs_is_under_a_hundred_kilobytes(string path)
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")), new Grant(Role.Operator), new Grant(Role.Auditor));
        var parts = Parts().Matches(await visitor.PageAsync(path)).Select(match => match.Groups["address"].Value).Distinct().ToList();
        Assert.True(parts.Count >= 3, $"only {parts.Count} parts");
        var sizes = new List<string>();
        var whole = 0;
        foreach (var address in parts.Prepend(path))
        {
            using var answer = await visitor.GetAsync(address, "gzip, br");
            Assert.True(answer.IsSuccessStatusCode, address);
            var size = (await answer.Content.ReadAsByteArrayAsync()).Length;
            whole += size;
            sizes.Add($"{address}: {size.ToString(CultureInfo.InvariantCulture)}");
        }
        Assert.True(whole < Most, string.Join('\n', sizes));
    }

    [GeneratedRegex("(?:href|src)=\"(?<address>/assets/[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
