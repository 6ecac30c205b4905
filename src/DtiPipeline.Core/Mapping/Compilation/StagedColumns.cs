using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// What a mapping asks of a row of staging, each worked out once: fields, and the tests of its conditions. Asking for one gives the expression that
/// stands for it in the rows so selected (<c>r.…</c>).
/// </summary>
internal sealed class StagedColumns(BoundStream stream)
{
    private readonly SortedDictionary<string, string> _selected = new(StringComparer.Ordinal);
    private readonly List<string> _tests = [];
    private readonly SortedSet<string> _words = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _joined = new(StringComparer.Ordinal);

    /// <summary>Name and expression over staging: the fields by name, then the tests in the order in which they were asked for.</summary>
    public IEnumerable<(string Name, string Sql)> Selected =>
        [.. _selected.Select(column => (column.Key, column.Value)), .. _tests.Select((test, at) => ($"t{at + 1}", $"({test})"))];

    /// <summary>Fields on the meaning of whose words something depends.</summary>
    public IEnumerable<string> Words => _words;

    /// <summary>Those whose meaning itself is counted: their crosswalk is joined.</summary>
    public IEnumerable<string> Joined => _joined;

    /// <summary>The field as staging keeps it.</summary>
    public string Raw(string field) => Select(stream.Column(field), $"s.{stream.Column(field)}");

    /// <summary>What is counted of a field: the meaning where it has a crosswalk, otherwise the field itself.</summary>
    public string Value(string field)
    {
        if (stream.Words(field) is null)
            return Raw(field);
        _words.Add(field);
        _joined.Add(field);
        return Select($"m_{field}", $"w_{field}.meaning");
    }

    /// <summary>True where a condition over staging (<c>s.…</c>) holds.</summary>
    public string Test(string condition)
    {
        var at = _tests.IndexOf(condition);
        if (at < 0)
        {
            at = _tests.Count;
            _tests.Add(condition);
        }
        return $"r.t{at + 1}";
    }

    /// <summary>True for a row whose word has a meaning of which the condition holds. A list of words is looked through once, a join for every row.</summary>
    /// <param name="condition">What follows <c>w.meaning</c>.</param>
    public string Meaning(string field, string condition)
    {
        _words.Add(field);
        return Test(WordSql.In(stream, field, $"w.meaning {condition}"));
    }

    /// <summary>True for a row whose word has no meaning and is not confirmed to have none.</summary>
    public string Unmapped(string field)
    {
        _words.Add(field);
        return Select($"u_{field}", WordSql.Unmapped(stream, field));
    }

    /// <summary>True for a row whose date lies in the window, both ends included.</summary>
    public string InWindow(string field) => Select($"in_{field}", WindowSql.Of(stream, field));

    private string Select(string name, string expression)
    {
        _selected[name] = expression;
        return $"r.{name}";
    }
}
