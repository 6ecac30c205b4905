using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>A stream with its mapping and the load it is counted from.</summary>
/// <param name="Load">The newest complete load; null when there never was one.</param>
internal sealed record MappedStream(ConnectorDefinition Connector, StreamDefinition Stream, StreamMapping Mapping, CompleteLoad? Load)
{
    /// <summary><c>connector/stream</c></summary>
    public string Name => $"{Connector.Id}/{Stream.Id}";
}
