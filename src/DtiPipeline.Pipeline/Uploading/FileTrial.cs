using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>What a file would come to if it were imported. Nothing was.</summary>
public sealed record FileTrial
{
    /// <summary>SHA-256 of its bytes.</summary>
    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required long Bytes { get; init; }

    /// <summary>False: it would be refused whole; the findings say why.</summary>
    public required bool IsUsable { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Rows that are no records, by reason.</summary>
    public required ImmutableSortedDictionary<DropReason, long> Dropped { get; init; }

    /// <summary>The days that its records speak of, the earliest first.</summary>
    public required ImmutableArray<DateOnly> Days { get; init; }

    /// <summary>The first of those, where they stand and what they were taken for.</summary>
    public required ImmutableArray<TriedDrop> DroppedRows { get; init; }

    /// <summary>The columns of the table's header as they were found, with letter and the headings above: <c>C Thuê bao / Tổng số</c>. Empty for what is no table.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>For whom the rows would be counted, a word once; empty where rows of the stream name no unit.</summary>
    public required ImmutableArray<TriedUnit> Units { get; init; }

    /// <summary>The first rows that would be taken.</summary>
    public required ImmutableArray<TriedRow> Rows { get; init; }

    /// <summary>What a person should know, refused rows among them; the gravest first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public long Received => Accepted + Rejected + Dropped.Values.Sum();
}
