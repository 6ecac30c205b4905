using System.Collections.Immutable;

namespace DtiPipeline.Core.Drift;

/// <summary>What a table looked like, whatever its figures are: kept of every accepted file, so that the next one can be held against it.</summary>
public sealed record FileShape
{
    /// <summary>Hash of the part of the definition by which columns are found and values read: across two of them, columns and sums are not compared.</summary>
    public required string Reading { get; init; }

    /// <summary><c>text</c>, <c>workbook</c> or <c>html</c>: merged cells exist only in the last two, and each tells them in its own way.</summary>
    public required string Kind { get; init; }

    /// <summary>Every column of the header that the definition does not ignore, with its letter: <c>C Thuê bao di động / Tổng số</c>.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Merged areas inside the header, rows counted from its first: <c>C1:E1</c>.</summary>
    public required ImmutableArray<string> Merges { get; init; }

    /// <summary>The unit of money printed above the header; null for none.</summary>
    public string? MoneyUnit { get; init; }

    /// <summary>Visible sheets of the workbook; 0 for text and pages.</summary>
    public int Sheets { get; init; }

    /// <summary>Rows accepted or rejected.</summary>
    public long Records { get; init; }

    /// <summary>Printed totals that were compared with the rows.</summary>
    public int Totals { get; init; }

    /// <summary>Sum of every number field over the accepted rows, as staged (đồng, × 10^scale).</summary>
    public required ImmutableSortedDictionary<string, decimal> Sums { get; init; }
}
