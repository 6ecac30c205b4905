using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>An HTTP stream that replaces a window says which window it asked for (`request.window`) and by which date field rows belong to it (`date`).</summary>
public sealed class WindowsHaveADate : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var stream in set.Connectors.SelectMany(connector => connector.Streams))
        {
            if (stream is not { Replaces: Replacement.Window, Files: null, Request: { } request })
                continue;
            var at = set.Positions.Value(stream.At, "replaces");
            if (stream.Date is null)
                yield return Finding.In(at, DefinitionCodes.WindowWithoutDate, ("name", stream.Id), ("expected", "date"));
            if (request.Window is null)
                yield return Finding.In(at, DefinitionCodes.WindowWithoutDate, ("name", stream.Id), ("expected", "request.window"));
        }
    }
}
