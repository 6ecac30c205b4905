using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Bytes with personal data are kept for a time and no longer; a retention stands only where bytes are encrypted and can come to an end.</summary>
public sealed class RetentionsHaveAnEnd : IDefinitionRule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    public IEnumerable<Finding> Check(DefinitionSet set) => set.Connectors.SelectMany(connector => OfConnector(set.Positions, connector));

    private static IEnumerable<Finding> OfConnector(DefinitionPositions positions, ConnectorDefinition connector)
    {
        if (connector.Retention is not null && !connector.Streams.Any(stream => stream.PersonalData))
            yield return Finding.In(positions.Key(connector.At, "retention"), DefinitionCodes.RetentionOfPlainBytes, ("name", connector.Id));
        foreach (var stream in connector.Streams)
        {
            if (stream.Retention is not null && !stream.PersonalData)
                yield return Finding.In(positions.Key(stream.At, "retention"), DefinitionCodes.RetentionOfPlainBytes, ("name", stream.Id));
            if (stream.PersonalData && connector.RetentionOf(stream) is null)
                yield return Finding.In(positions.Key(stream.At, "personal_data"), DefinitionCodes.KeptForGood, ("name", stream.Id));
        }
        // A walk over pages goes on from what came some hours ago.
        foreach (var retention in connector.Streams.Select(stream => stream.Retention).Prepend(connector.Retention).OfType<Retention>().Where(retention => retention.Keep < Shortest))
            yield return Finding.In(positions.Value(retention.At, "keep"), DefinitionCodes.TooSmall, ("name", "keep"), ("value", $"{retention.Keep:c}"), ("least", "1d"));
    }
}
