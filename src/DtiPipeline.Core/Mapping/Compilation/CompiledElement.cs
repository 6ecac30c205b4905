using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One data element of a compiled mapping.</summary>
/// <param name="Key">The element's name inside the SQL: <c>e1</c>, <c>e2</c> …</param>
/// <param name="Scale">The figure is a whole number × 10^scale.</param>
public sealed record CompiledElement(ElementMapping Mapping, DataElement Element, string Key, int Scale)
{
    /// <summary>True where no row means the number zero; a single value has no zero.</summary>
    public bool IsCount => Mapping.Aggregate != AggregateKind.Value;
}
