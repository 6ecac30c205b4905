using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>A stream to be collected, and the days it is asked for.</summary>
public sealed record PlannedStream(ConnectorDefinition Connector, StreamDefinition Stream, Window Window)
{
    /// <summary>What the open rounds can use of its files; empty where it is only collected.</summary>
    public ImmutableArray<ExpectedPeriod> Expected { get; init; } = [];
}
