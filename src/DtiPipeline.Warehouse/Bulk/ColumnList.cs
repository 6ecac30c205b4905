namespace DtiPipeline.Warehouse.Bulk;

/// <summary>Columns in order. Everything that passes through is text or a whole number; exact decimals pass as text.</summary>
internal sealed class ColumnList(params IEnumerable<(string Name, bool IsNumber)> columns)
{
    private readonly (string Name, bool IsNumber)[] _columns = [.. columns];

    public int Count => _columns.Length;

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    public bool IsNumber(int column) => _columns[column].IsNumber;

    /// <summary><c>a, b, c</c></summary>
    public string Joined => string.Join(", ", Names);

    /// <summary><c>a text, b bigint, c text</c></summary>
    public string Definition => string.Join(", ", _columns.Select(column => $"{column.Name} {(column.IsNumber ? "bigint" : "text")}"));

    /// <summary><c>i.a, i.b, i.c</c></summary>
    public string Of(string alias) => string.Join(", ", Names.Select(name => $"{alias}.{name}"));

    /// <summary>Columns by name: texts plain, whole numbers with a leading <c>#</c>.</summary>
    public static ColumnList Of(params IEnumerable<string> names) =>
        new(names.Select(name => name.StartsWith('#') ? (name[1..], true) : (name, false)));
}
