using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Remembers what section rows say for the rows below them.</summary>
internal sealed class CarriedContexts(TableColumns columns)
{
    private readonly RawValue[] _current = new RawValue[columns.Carried.Length];

    public RawValue this[int context] => _current[context];

    /// <summary>Takes over the current row's texts where its telling column is filled. A record's own row counts too.</summary>
    public void Follow(SheetTable table)
    {
        for (var context = 0; context < _current.Length; context++)
        {
            var (from, when) = columns.Carried[context];
            if (!table.Cell(when).IsBlank)
                _current[context] = table.Cell(from);
        }
    }
}
