using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>
/// A stream comes over HTTP (`request`), from the source's database (`query`) or as files (`files`), one of the three; and its connector says
/// where: `http`, `database` or `inbox`.
/// </summary>
public sealed class StreamsHaveOneSource : IDefinitionRule
{
    /// <summary>The ways in: what the stream has, what its connector has, and what is said when that is missing.</summary>
    private static readonly (string Word, Func<StreamDefinition, bool> Has, string Source, Func<ConnectorDefinition, bool> Gives, string Code)[] Ways =
    [
        ("request", stream => stream.Request is not null, "http", connector => connector.Http is not null, DefinitionCodes.NoHttpSource),
        ("query", stream => stream.Query is not null, "database", connector => connector.Database is not null, DefinitionCodes.NoDatabase),
        ("files", stream => stream.Files is not null, "inbox", connector => connector.Inbox is not null, DefinitionCodes.NoInbox),
    ];

    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var connector in set.Connectors)
        {
            foreach (var stream in connector.Streams)
                if (Ways.Where(way => way.Has(stream)).ToList() is not [var only])
                    yield return Finding.In(Second(set, stream), DefinitionCodes.OneWayIn, ("name", stream.Id));
                else if (!only.Gives(connector))
                    yield return Finding.In(set.Positions.Key(stream.At, only.Word), only.Code, ("name", stream.Id), ("connector", connector.Id));
            foreach (var way in Ways)
                if (way.Gives(connector) && !connector.Streams.Any(way.Has))
                    yield return Finding.In(set.Positions.Key(connector.At, way.Source), DefinitionCodes.UnusedSource, ("name", way.Source), ("expected", way.Word));
        }
    }

    /// <summary>The last of several ways; the stream itself where there is none.</summary>
    private static SourceSpan Second(DefinitionSet set, StreamDefinition stream) =>
        Ways.LastOrDefault(way => way.Has(stream)) is { Word: { } word } ? set.Positions.Key(stream.At, word) : stream.At;
}
