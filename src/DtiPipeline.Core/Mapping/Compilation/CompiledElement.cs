using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One data element of a compiled mapping.</summary>
/// <param name="Key">The element's name inside the SQL: <c>e1</c>, <c>e2</c> …</param>
/// <param name="Scale">The figure is a whole number × 10^scale.</param>
/// <param name="OwnRowsOnly">Rows of units below do not count.</param>
/// <param name="CountsUnits">True where it is told how many units have rows of their own.</param>
/// <param name="MayWait">True where rows may wait for the meaning of a word.</param>
public sealed record CompiledElement(ElementMapping Mapping, DataElement Element, string Key, int Scale, bool OwnRowsOnly, bool CountsUnits, bool MayWait)
{
    /// <summary>True where no row means the number zero; a single value has no zero.</summary>
    public bool IsCount => Mapping.Aggregate != AggregateKind.Value;

    /// <summary>Column of the counting query with the number of rows that count.</summary>
    public string RowsColumn => Mapping.Aggregate == AggregateKind.Count ? Key : $"{Key}_rows";

    /// <summary>Column with the number of rows that wait for a word.</summary>
    public string UnmappedColumn => $"{Key}_unmapped";

    /// <summary>What it comes to for a unit, in order.</summary>
    public ImmutableArray<OutputKind> Outputs =>
    [
        OutputKind.Figure,
        .. Only(Mapping.Aggregate == AggregateKind.Value, OutputKind.Greatest),
        .. Only(Mapping.Aggregate != AggregateKind.Count, OutputKind.Rows),
        .. Only(CountsUnits, OutputKind.Units),
        .. Only(MayWait, OutputKind.Unmapped),
    ];

    private static OutputKind[] Only(bool isWanted, OutputKind kind) => isWanted ? [kind] : [];
}
