using System.Collections.Immutable;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// The scorecards and data values of one round of an assessment at one moment, named by its hashes.
/// <list type="bullet">
/// <item><b>Content</b>: assessment, round, whether the figures are invented, the rules, every card's content hash, and the values of every unit,
/// the communes behind a district's sums included. Two nights with the same data have the same content: the date of the cut is not in it.</item>
/// <item><b>Evidence</b>: the content, the hashes of the payloads it was read from, and the mappings that read them. A source that sends the same
/// figures in another file changes the evidence and not the content.</item>
/// </list>
/// </summary>
public sealed record Snapshot
{
    public required string Assessment { get; init; }

    public required string Round { get; init; }

    public required bool Invented { get; init; }

    /// <summary>The last day whose data count: the earlier of the run's day and the end of the round's window.</summary>
    public required DateOnly CutDate { get; init; }

    /// <summary>The day whose unit versions are used.</summary>
    public required DateOnly UnitDate { get; init; }

    public required string ContentHash { get; init; }

    public required string EvidenceHash { get; init; }

    /// <summary>The rules' fingerprint, see <see cref="DefinitionFingerprint.OfSet"/>.</summary>
    public required string RulesFingerprint { get; init; }

    /// <summary>The mappings' fingerprint, see <see cref="DefinitionFingerprint.OfMappings"/>.</summary>
    public required string MappingFingerprint { get; init; }

    /// <summary>The evaluated units' cards, by unit key.</summary>
    public required ImmutableArray<SnapshotCard> Cards { get; init; }

    /// <summary>
    /// The values of all units for the elements of the set, by unit and element. An evaluated unit has an entry for every element; of the others
    /// what was not reported is left out.
    /// </summary>
    public required ImmutableArray<DataValue> Values { get; init; }

    /// <summary>The same values in the canonical form, by unit key: what is kept of them beside the cards.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the payloads behind the values, sorted, each once.</summary>
    public required ImmutableArray<string> Payloads { get; init; }
}
