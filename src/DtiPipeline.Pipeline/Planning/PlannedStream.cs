using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>A stream to be collected, and the days that are needed of it.</summary>
/// <param name="IsGiven">True where a person said the days: then they are asked for as they are, whatever has been answered.</param>
public sealed record PlannedStream(ConnectorDefinition Connector, StreamDefinition Stream, Window Window, bool IsGiven = false)
{
    /// <summary>What the open rounds can use of its files; empty where it is only collected.</summary>
    public ImmutableArray<ExpectedPeriod> Expected { get; init; } = [];
}
