using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>Where several streams give one data element, the catalogue says what they make together: `combine: sum` or `max`, or `trust`, all of them in order.</summary>
public sealed class SeveralStreamsAreCombined : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.HasFaulty(DefinitionKind.SourceMapping))
            yield break;
        var streams = (from mapping in set.Mappings
                       from stream in mapping.Streams
                       from mapped in stream.Elements
                       select (mapped.Element, Stream: $"{mapping.Connector}/{stream.Stream}")).ToLookup(use => use.Element, use => use.Stream);
        foreach (var element in set.Elements)
        {
            var giving = streams[element.Code].Distinct().ToList();
            var untrusted = giving.Except(element.Trust).ToList();
            if (element.Combine == CombineRule.First && giving.Count > 1 && untrusted.Count > 0)
                yield return Finding.In(element.At, DefinitionCodes.SeveralStreams, ("name", element.Code), ("streams", string.Join(", ", giving)),
                    ("untrusted", string.Join(", ", untrusted)));
            foreach (var idle in element.Trust.Except(giving))
                if (idle.Split('/') is [var connector, var stream] && set.FindConnector(connector)?.FindStream(stream) is not null)
                    yield return Finding.In(set.Positions.Item(element.At, idle, "trust"), DefinitionCodes.TrustWithoutMapping, ("name", idle), ("element", element.Code));
        }
    }
}
