using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>A table of which only some rows were handed over, each with its number in the whole.</summary>
/// <param name="numbers">In order, from 1.</param>
internal sealed class PickedRows(SheetTable table, ImmutableArray<int> numbers) : SheetTable
{
    public override string? Name => table.Name;

    public override int Columns => table.Columns;

    public override ImmutableArray<MergedArea> Merges => table.Merges;

    public override bool IsPlainText => table.IsPlainText;

    public override int VisibleSheets => table.VisibleSheets;

    public override bool MoveNext()
    {
        if (!table.MoveNext())
            return false;
        Row = numbers[table.Row - 1];
        return true;
    }

    public override RawValue Cell(int column) => table.Cell(column);

    public override void Dispose()
    {
        table.Dispose();
        base.Dispose();
    }
}
