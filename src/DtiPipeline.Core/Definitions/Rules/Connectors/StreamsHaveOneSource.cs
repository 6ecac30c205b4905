using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A stream comes over HTTP (`request`) or as files (`files`), one of the two; and its connector says where: `http` or `inbox`.</summary>
public sealed class StreamsHaveOneSource : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var connector in set.Connectors)
        {
            foreach (var stream in connector.Streams)
                if ((stream.Request is null) == (stream.Files is null))
                    yield return Finding.In(stream.Files is null ? stream.At : set.Positions.Key(stream.At, "files"), DefinitionCodes.RequestOrFiles, ("name", stream.Id));
                else if (stream.Request is not null && connector.Http is null)
                    yield return Finding.In(set.Positions.Key(stream.At, "request"), DefinitionCodes.NoHttpSource, ("name", stream.Id), ("connector", connector.Id));
                else if (stream.Files is not null && connector.Inbox is null)
                    yield return Finding.In(set.Positions.Key(stream.At, "files"), DefinitionCodes.NoInbox, ("name", stream.Id), ("connector", connector.Id));
            if (connector.Http is not null && connector.Streams.All(stream => stream.Request is null))
                yield return Finding.In(connector.Http.At, DefinitionCodes.UnusedSource, ("name", "http"), ("expected", "request"));
            if (connector.Inbox is not null && connector.Streams.All(stream => stream.Files is null))
                yield return Finding.In(set.Positions.Key(connector.At, "inbox"), DefinitionCodes.UnusedSource, ("name", "inbox"), ("expected", "files"));
        }
    }
}
