using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>The data elements of one file under <c>mappings/data-elements/</c>, by code. The files together are one catalogue.</summary>
public sealed record ElementCatalogue(ImmutableArray<DataElement> Elements)
{
    public static ElementCatalogue Read(ValueReader value) => value.Map(map => new ElementCatalogue(
        [.. map.Required("elements", v => v.Entries(DataElement.Read)).Select(element => element.Value with { Code = element.Key })]));
}
