using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>Constants of conditions as SQL, typed by the field they are compared with.</summary>
internal static class SqlLiteral
{
    /// <summary>A quoted text. Quotes are doubled; a backslash is an ordinary character on both databases.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A constant in the form in which staging keeps the field.</summary>
    public static string Of(FieldDefinition field, string text) => field.Type switch
    {
        FieldType.Boolean => text == "true" ? "1" : "0",
        FieldType.Decimal => Number(text, field.Scale),
        FieldType.Integer or FieldType.Money => Number(text, 0),
        _ => Text(text),
    };

    private static string Number(string text, int scale)
    {
        if (!Forms.Number.Parse(text, out var number))
            throw new ArgumentException($"`{text}` is no number; definitions are checked before they are compiled", nameof(text));
        for (var place = 0; place < scale; place++)
            number *= 10m;
        return number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
