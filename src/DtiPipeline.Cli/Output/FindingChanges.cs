using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Output;

/// <summary>What is new among findings and what is gone. A finding that only moved to another line, since something was written above it, is neither.</summary>
/// <param name="Appeared">In the order of the later ones.</param>
/// <param name="Gone">In the order of the earlier ones.</param>
internal sealed record FindingChanges(ImmutableArray<Finding> Appeared, ImmutableArray<Finding> Gone)
{
    public static FindingChanges Between(IEnumerable<Finding> before, IEnumerable<Finding> after, Func<Finding, string> message)
    {
        var (old, now) = (before.ToList(), after.ToList());
        return new FindingChanges([.. Missing(now, old)], [.. Missing(old, now)]);

        IEnumerable<Finding> Missing(List<Finding> these, List<Finding> those)
        {
            // Two that read the same count twice.
            var left = those.GroupBy(Key).ToDictionary(same => same.Key, same => same.Count());
            foreach (var finding in these)
                if (left.GetValueOrDefault(Key(finding)) is var count and > 0)
                    left[Key(finding)] = count - 1;
                else
                    yield return finding;
        }

        (string, string?, string) Key(Finding finding) => (finding.Code, finding.At?.File, message(finding));
    }
}
