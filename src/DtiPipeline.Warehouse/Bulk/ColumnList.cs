namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Columns in order, with what they hold.</summary>
internal sealed class ColumnList(params IEnumerable<(string Name, ColumnKind Kind)> columns)
{
    private readonly (string Name, ColumnKind Kind)[] _columns = [.. columns];

    public int Count => _columns.Length;

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    public bool IsNumber(int column) => _columns[column].Kind == ColumnKind.Number;

    public bool IsExact(int column) => _columns[column].Kind == ColumnKind.Exact;

    /// <summary><c>a, b, c</c></summary>
    public string Joined => string.Join(", ", Names);

    /// <summary><c>a text, b bigint, c {{exact}}</c></summary>
    public string Definition => string.Join(", ", _columns.Select(column => $"{column.Name} {TypeOf(column.Kind)}"));

    /// <summary><c>i.a, i.b, i.c</c></summary>
    public string Of(string alias) => string.Join(", ", Names.Select(name => $"{alias}.{name}"));

    /// <summary>Columns by name: texts plain, whole numbers with a leading <c>#</c>, exact decimals with a leading <c>=</c>.</summary>
    public static ColumnList Of(params IEnumerable<string> names) => new(names.Select(name => name[0] switch
    {
        '#' => (name[1..], ColumnKind.Number),
        '=' => (name[1..], ColumnKind.Exact),
        _ => (name, ColumnKind.Text),
    }));

    private static string TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "bigint",
        ColumnKind.Exact => "{{exact}}",
        _ => "text",
    };
}
