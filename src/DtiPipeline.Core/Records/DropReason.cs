namespace DtiPipeline.Core.Records;

/// <summary>Why a row is not data.</summary>
public enum DropReason
{
    Blank,
    Section,
    Total,

    /// <summary>Adds up the records of one section.</summary>
    Subtotal,
    Footnote,
    RepeatedHeader,

    /// <summary>The same key came again with the same content, as overlapping pages do.</summary>
    Duplicate,
}
