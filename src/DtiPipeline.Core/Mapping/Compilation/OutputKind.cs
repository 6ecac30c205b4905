namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>What a column of the counting query holds.</summary>
public enum OutputKind
{
    /// <summary>The surrogate id of the unit counted for: a unit of the scope, or the scope unit itself.</summary>
    Unit,

    /// <summary>The oldest and the newest as-of day among the rows counted (text, yyyy-MM-dd); only where the latest rows are taken.</summary>
    Oldest,

    Newest,

    /// <summary>The number (bigint); for a single value the least one, a bigint or a text. Null when no row counts.</summary>
    Figure,

    /// <summary>For a single value: the greatest one. Another than the least means that rows contradict each other.</summary>
    Greatest,

    /// <summary>Rows that gave the figure (bigint).</summary>
    Rows,

    /// <summary>Units with such rows of their own (bigint); only where the stream covers rows.</summary>
    Units,

    /// <summary>Rows that might count but carry a word nobody has given a meaning (bigint).</summary>
    Unmapped,
}
