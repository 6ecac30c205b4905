using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>A mapping, its cases and the trust of a data element name streams that their connector has.</summary>
public sealed class StreamsExist : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        var mapped = from mapping in set.Mappings
                     from stream in mapping.Streams
                     select (mapping.Connector, stream.Stream, At: stream.At);
        var tested = from cases in set.Cases
                     from one in cases.Cases
                     select (cases.Connector, one.Stream, At: set.Positions.Value(one.At, "stream"));
        var trusted = from element in set.Elements
                      from trust in element.Trust
                      let parts = trust.Split('/', 2)
                      select (Connector: parts[0], Stream: parts.ElementAtOrDefault(1) ?? trust, At: set.Positions.Item(element.At, trust, "trust"));
        foreach (var (connectorId, streamId, at) in mapped.Concat(tested).Concat(trusted))
            if (streamId.Length > 0 && set.FindConnector(connectorId) is { } connector && connector.FindStream(streamId) is null
                && !set.IsFaulty(DefinitionKind.Connector, connectorId))
                yield return Lookups.Unknown(at, DefinitionCodes.UnknownStream, streamId, connector.Streams.Select(stream => stream.Id),
                    ("connector", connectorId), ("expected", string.Join(", ", connector.Streams.Select(stream => stream.Id))));
    }
}
