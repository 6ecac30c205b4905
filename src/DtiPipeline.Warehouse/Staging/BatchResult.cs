using System.Collections.Immutable;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>What became of the rows handed over.</summary>
/// <param name="Duplicates">Rows that came before in this delivery, exactly so; counted as dropped.</param>
/// <param name="Conflicts">
/// Rows whose key came before in this delivery with other content. They are neither written nor counted: which of the two is right is not for
/// staging to say, so the caller rejects them.
/// </param>
public sealed record BatchResult(int Duplicates, ImmutableArray<AcceptedRow> Conflicts);
