using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>
/// The columns that the conditions of a mapping ask for, each selected once from staging. Asking for one gives the expression that stands for it in
/// the rows so selected (<c>r.…</c>).
/// </summary>
internal sealed class StagedColumns(BoundStream stream)
{
    private readonly SortedDictionary<string, string> _selected = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Name and expression over staging, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Selected => _selected;

    /// <summary>Fields whose crosswalk must be joined.</summary>
    public IEnumerable<string> Words => _words;

    /// <summary>The field as staging keeps it.</summary>
    public string Raw(string field) => Select(stream.Column(field), $"s.{stream.Column(field)}");

    /// <summary>What a condition speaks of: the meaning of a field with a crosswalk, otherwise the field itself.</summary>
    public string Value(string field)
    {
        if (stream.Words(field) is null)
            return Raw(field);
        _words.Add(field);
        return Select($"m_{field}", $"w_{field}.meaning");
    }

    /// <summary>True for a row whose word has no meaning and is not confirmed to have none.</summary>
    public string Unmapped(string field)
    {
        _words.Add(field);
        return Select($"u_{field}", $"(s.{stream.Column(field)} is not null and w_{field}.meaning is null and w_{field}.rule is distinct from {SqlLiteral.Text(Mapping.Words.WordRules.ConfirmedNone)})");
    }

    /// <summary>True for a row whose date lies in the window, both ends included.</summary>
    public string InWindow(string field)
    {
        var day = Day($"s.{stream.Column(field)}", stream.Field(field).Type);
        return Select($"in_{field}", $"({day} >= @from and {day} <= @cut)");
    }

    /// <summary>The day of a date or a moment.</summary>
    public static string Day(string column, FieldType type) => type == FieldType.Moment ? $"substr({column}, 1, 10)" : column;

    private string Select(string name, string expression)
    {
        _selected[name] = expression;
        return $"r.{name}";
    }
}
