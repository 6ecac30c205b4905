using System.Collections.Immutable;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A row of a unit's table, a cell for each of its columns.</summary>
public sealed record ExportRow(ExportRowKind Kind, ImmutableArray<ExportCell> Cells);
