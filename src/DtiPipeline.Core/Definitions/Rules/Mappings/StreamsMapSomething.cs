using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>A mapped stream gives something: elements that are listed, or those its rows name.</summary>
public sealed class StreamsMapSomething : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Mappings.SelectMany(mapping => mapping.Streams)
        where stream.Elements.IsEmpty && stream.Named is null
        select Finding.In(stream.At, DefinitionCodes.NothingMapped, ("name", stream.Stream));
}
