using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Tests.Support;

/// <summary>A table whose rows a test makes up; it fails when it is used after its end or by two at once.</summary>
/// <param name="rows">Its cells; a blank text is a blank cell.</param>
internal sealed class SpokenTable(IEnumerable<string[]> rows) : SheetTable
{
    private readonly IEnumerator<string[]> _rows = rows.GetEnumerator();
    private int _users;

    public override string? Name => "Made up";

    public override int Columns => _rows.Current.Length;

    public override bool IsPlainText => true;

    public bool IsDisposed { get; private set; }

    public override bool MoveNext()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        Assert.Equal(1, Interlocked.Increment(ref _users));
        var isRow = _rows.MoveNext();
        if (isRow)
            Row++;
        Interlocked.Decrement(ref _users);
        return isRow;
    }

    public override RawValue Cell(int column) => column < Columns ? RawValue.OfText(_rows.Current[column]) : RawValue.Blank;

    public override void Dispose()
    {
        IsDisposed = true;
        _rows.Dispose();
        base.Dispose();
    }
}
