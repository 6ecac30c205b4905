using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scoring.Offline;

/// <summary>
/// Cuts a comma-separated text into rows and cells in place. A row is a line; a cell may stand in double quotes, a quote inside written twice. Cells
/// are trimmed. A quote that is not closed on its line runs to the line's end, so that the number of cells gives the row away.
/// </summary>
internal ref struct CsvLines(string text)
{
    private readonly List<(int Start, int Length, bool IsQuoted)> _cells = [];
    private int _next = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _start;

    /// <summary>The row's line, from 1.</summary>
    public int Line { get; private set; }

    public readonly int Count => _cells.Count;

    public readonly bool IsBlank => _cells.Count == 1 && Cell(0).Length == 0;

    public bool Next()
    {
        if (_next >= text.Length)
            return false;
        var end = text.IndexOf('\n', _next);
        if (end < 0)
            end = text.Length;
        _start = _next;
        _next = end + 1;
        Line++;
        Cut(_start, end);
        return true;
    }

    public readonly ReadOnlySpan<char> Cell(int index)
    {
        var (start, length, isQuoted) = _cells[index];
        var cell = text.AsSpan(start, length);
        return isQuoted && cell.Contains('"') ? cell.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
    }

    public readonly List<string> Texts()
    {
        var texts = new List<string>(_cells.Count);
        for (var i = 0; i < _cells.Count; i++)
            texts.Add(Cell(i).ToString());
        return texts;
    }

    public readonly SourceSpan At(string file, int index) => new(file, Line, _cells[index].Start - _start + 1, Math.Max(1, _cells[index].Length));

    private readonly void Cut(int start, int end)
    {
        _cells.Clear();
        for (var from = start; ;)
        {
            while (from < end && text[from] is ' ' or '\t')
                from++;
            var isQuoted = from < end && text[from] == '"';
            var close = isQuoted ? Closing(from + 1, end) : -1;
            var comma = text.AsSpan(Math.Max(from, close), end - Math.Max(from, close)).IndexOf(',');
            var stop = comma < 0 ? end : Math.Max(from, close) + comma;
            _cells.Add(isQuoted ? (from + 1, close - from - 1, true) : (from, Trimmed(from, stop) - from, false));
            if (comma < 0)
                return;
            from = stop + 1;
        }
    }

    // The place of the closing quote, or the line's end.
    private readonly int Closing(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (text[i] == '"')
            {
                if (i + 1 >= end || text[i + 1] != '"')
                    return i;
                i++;
            }
        return end;
    }

    private readonly int Trimmed(int from, int stop)
    {
        while (stop > from && char.IsWhiteSpace(text[stop - 1]))
            stop--;
        return stop;
    }
}
