using System.Collections;
using System.Globalization;
using System.Reflection;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// Definition records in the canonical form. What a record was given is written, under the names of its properties; what it works out itself is
/// not. Positions in files are left out, and so are comments, which no record holds: moving a line or explaining it changes nothing here. What says
/// nothing (absent, no, zero, an empty list, the first word of a closed list) is left out too, so that a field added to a kind of definition leaves
/// the fingerprints of those that do not use it as they were. A mapping whose keys the author chose is a map, so the order of its keys means
/// nothing; a list keeps its order.
/// </summary>
public static class DefinitionForm
{
    public static string Write(object definition) => definition switch
    {
        string text => CanonicalText.Of(text),
        bool flag => CanonicalText.Of(flag),
        decimal number => CanonicalText.Of(number),
        int or long => CanonicalText.Of(Convert.ToDecimal(definition, CultureInfo.InvariantCulture)),
        DateOnly day => CanonicalText.Of(day),
        TimeSpan duration => CanonicalText.Of(duration.ToString("c", CultureInfo.InvariantCulture)),
        Enum word => CanonicalText.Of(word.ToString()),
        char letter => CanonicalText.Of(letter.ToString()),
        IEnumerable items => WriteItems(items),
        _ => WriteRecord(definition),
    };

    private static string WriteItems(IEnumerable items)
    {
        var list = new List<string>();
        CanonicalMap? map = null;
        foreach (var item in items)
            if (IsEntry(item.GetType()))
                (map ??= new CanonicalMap()).Written((string)Property(item, "Key")!, Property(item, "Value") is { } value ? Write(value) : null);
            else
                list.Add(Write(item));
        return map?.ToString() ?? CanonicalText.List(list);
    }

    private static string WriteRecord(object record)
    {
        var type = record.GetType();
        var written = new CanonicalMap();
        // A variant is told by its type; a record that is no variant needs no name, and may be renamed.
        if (type.BaseType is { IsAbstract: true } parent && parent != typeof(ValueType))
            written.Text("$variant", type.Name);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite && property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(SourceSpan)
                && property.GetValue(record) is { } value && !SaysNothing(value, property.PropertyType))
                written.Written(property.Name, Write(value));
        return written.ToString();
    }

    // Zero in a field that may also be absent is something said: `at_least: 0` is a threshold, no `at_least` is none.
    private static bool SaysNothing(object value, Type declared) => value switch
    {
        false or 0 or 0L or 0m => Nullable.GetUnderlyingType(declared) is null,
        Enum word => Nullable.GetUnderlyingType(declared) is null && Convert.ToInt64(word, CultureInfo.InvariantCulture) == 0,
        string => false,
        IEnumerable items => !items.GetEnumerator().MoveNext(),
        _ => false,
    };

    private static bool IsEntry(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static object? Property(object item, string name) => item.GetType().GetProperty(name)!.GetValue(item);
}
