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

    /// <summary>The first rows that would be taken.</summary>
    public required ImmutableArray<TriedRow> Rows { get; init; }

    /// <summary>What a person should know, refused rows among them; the gravest first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public long Received => Accepted + Rejected + Dropped.Values.Sum();
}
