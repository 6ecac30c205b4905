using System.Globalization;
using System.Text;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Places of rows in the words of a spreadsheet; rows that follow one another are written as one run.</summary>
internal sealed class RowPlaces
{
    /// <summary>Longer lists help nobody; the counts stand beside them.</summary>
    private const int Longest = 4_000;

    private readonly StringBuilder _text = new();
    private (string File, string? Sheet)? _where;
    private (int First, int Last)? _run;

    public void Add(string file, RecordPosition position)
    {
        if (_text.Length > Longest)
            return;
        var isSame = _where == (file, position.Sheet);
        if (isSame && _run is { } run && position.Row == run.Last + 1)
        {
            _run = (run.First, run.Last + 1);
            return;
        }
        EndRun();
        if (isSame)
            _text.Append(", ");
        else
            _text.Append(_text.Length == 0 ? "" : "; ").Append(file).Append(": ").Append(position.Sheet is null ? "" : position.Sheet + "!");
        _where = (file, position.Sheet);
        if (position.Row is { } row)
            _run = (row, row);
        else
            _text.Append(position);
    }

    public string Words()
    {
        EndRun();
        return _text.Length > Longest ? _text.ToString(0, Longest) + "…" : _text.ToString();
    }

    private void EndRun()
    {
        if (_run is { } run)
            _text.Append(run.First == run.Last ? run.First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{run.First}-{run.Last}"));
        _run = null;
    }
}
