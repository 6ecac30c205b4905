namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>What stands in a column of what a unit's rows and those of the units below it come to.</summary>
public enum OutputKind
{
    /// <summary>The surrogate id of the unit counted for: a unit of the scope, or the scope unit itself.</summary>
    Unit,

    /// <summary>The number; for a single value the least one, a number or a text. Absent when no row counts.</summary>
    Figure,

    /// <summary>For a single value: the greatest one. Another than the least means that rows contradict each other.</summary>
    Greatest,

    /// <summary>Rows that gave the figure.</summary>
    Rows,

    /// <summary>Units with such rows of their own; only where the stream covers rows.</summary>
    Units,

    /// <summary>Rows that might count but carry a word nobody has given a meaning.</summary>
    Unmapped,
}
