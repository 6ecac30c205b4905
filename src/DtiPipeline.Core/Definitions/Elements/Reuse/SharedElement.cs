using System.Collections.Immutable;

namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>An element that several sets use: whoever changes its meaning changes all of them.</summary>
/// <param name="Uses">By set.</param>
public sealed record SharedElement(DataElement Element, ImmutableArray<SetUse> Uses)
{
    public int Indicators => Uses.Sum(use => use.Indicators);
}
