using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Rows of cells, read once from top to bottom: what a CSV file and a sheet of a workbook have in common.</summary>
internal abstract class SheetTable : IDisposable
{
    /// <summary>The sheet's name; null for CSV, which has none.</summary>
    public abstract string? Name { get; }

    /// <summary>1-based number of the current row, as a spreadsheet counts: blank rows count, a line break inside a cell does not.</summary>
    public int Row { get; protected set; }

    /// <summary>How many cells the current row has.</summary>
    public abstract int Columns { get; }

    /// <summary>Areas of which only the top left cell holds the value.</summary>
    public virtual ImmutableArray<MergedArea> Merges => [];

    /// <summary>
    /// True for CSV. Merges are lost there, so blank header cells stand for them; and cells are told apart by separators only: a cell too many
    /// means that an unquoted separator has shifted the ones after it, and no cell of the row can be trusted.
    /// </summary>
    public abstract bool IsPlainText { get; }

    /// <summary>How many sheets of its workbook a person sees; 0 where there are no sheets.</summary>
    public virtual int VisibleSheets => 0;

    /// <returns>False at the end.</returns>
    public abstract bool MoveNext();

    /// <param name="column">0-based; beyond the end of the row a cell is blank.</param>
    public abstract RawValue Cell(int column);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
