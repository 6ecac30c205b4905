namespace DtiPipeline.Warehouse.Bulk;

/// <summary>What a column of a table that rows are put into holds.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An exact decimal, given as a text (see <c>ExactText</c>).</summary>
    Exact,
}
