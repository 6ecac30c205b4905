using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>`hand_over` has an inbox to take files from, and waits for a file no longer than a night can.</summary>
public sealed class HandOversAreUsable : IDefinitionRule
{
    private static readonly TimeSpan LongestSettle = TimeSpan.FromMinutes(10);

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var connector in set.Connectors)
        {
            if (connector.HandOver is not { } handOver)
                continue;
            if (connector.Inbox is null)
                yield return Finding.In(set.Positions.Key(connector.At, "hand_over"), DefinitionCodes.UnusedSource, ("name", "hand_over"), ("expected", "inbox"));
            if (handOver.Settle > LongestSettle)
                yield return Finding.In(set.Positions.Value(handOver.At, "settle"), DefinitionCodes.NeverMatches, ("why", "a night does not wait longer than 10 minutes for a file"));
        }
    }
}
