using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>
/// What is counted over time (`flow`) is taken by `window`, the state on a day (`stock`) by `latest`. A table that counts on from the window's
/// start says `cumulative`; anything else the other way round wants a person's look.
/// </summary>
public sealed class TakesFitTheirElements : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Mappings.SelectMany(mapping => mapping.Streams)
        where stream.Take is not TakeLatest { Cumulative: true }
        let take = stream.Take is TakeWindow ? "window" : "latest"
        let unfit = stream.Take is TakeWindow ? ElementKind.Stock : ElementKind.Flow
        let elements = stream.Elements.Where(mapped => set.Element(mapped.Element)?.Kind == unfit).Select(mapped => mapped.Element).ToList()
        where elements.Count > 0 && !set.HasFaulty(DefinitionKind.Elements)
        select Finding.In(set.Positions.Value(stream.At, "take", "type"), DefinitionCodes.TakeDoesNotFit,
            ("name", take), ("kind", unfit == ElementKind.Stock ? "stock" : "flow"), ("elements", Some(elements)), ("setting", take == "latest" ? "cumulative: true" : null));

    private static string Some(List<string> elements) => string.Join(", ", elements.Take(3)) + (elements.Count > 3 ? ", …" : "");
}
