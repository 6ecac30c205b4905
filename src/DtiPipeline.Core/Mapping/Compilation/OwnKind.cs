namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>What a column of the counting query holds.</summary>
public enum OwnKind
{
    /// <summary>The surrogate id of the unit whose own rows were counted.</summary>
    Unit,

    /// <summary>One of the values that are counted once (bigint or text; null where absent): the rows of a unit are apart for each.</summary>
    Apart,

    /// <summary>A number of rows or a sum over them (bigint; null for a sum over none): those of any rows can be added up.</summary>
    Added,

    /// <summary>The least and the greatest of single values (bigint or text; null where no row has one).</summary>
    Least,

    Greatest,
}
