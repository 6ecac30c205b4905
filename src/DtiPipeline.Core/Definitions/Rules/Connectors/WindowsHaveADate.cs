using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>A stream that is asked for and replaces a window says by which date field rows belong to it (`date`), and over HTTP which window it asked for (`request.window`).</summary>
public sealed class WindowsHaveADate : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var stream in set.Connectors.SelectMany(connector => connector.Streams))
        {
            // A stream that has files as well is told that it has two ways in; what its window needs is seen when it has one.
            if (stream.Replaces != Replacement.Window || stream.Files is not null || stream is { Request: null, Query: null })
                continue;
            var at = set.Positions.Value(stream.At, "replaces");
            if (stream.Date is null)
                yield return Finding.In(at, DefinitionCodes.WindowWithoutDate, ("name", stream.Id), ("expected", "date"));
            if (stream.Request is { Window: null })
                yield return Finding.In(at, DefinitionCodes.WindowWithoutDate, ("name", stream.Id), ("expected", "request.window"));
        }
    }
}
