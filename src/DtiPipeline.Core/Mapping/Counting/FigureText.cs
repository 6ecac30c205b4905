using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>A figure of the counting query as a value of its element.</summary>
internal static class FigureText
{
    private const int DayLength = 10;

    /// <returns>Null when it is no value of the element: no number, no date, none of its options.</returns>
    public static Value? ToValue(StagedValue figure, DataElement element, int scale)
    {
        if (figure.IsNumber)
            return element.Type switch
            {
                ElementType.Number => new NumberValue(Unscaled(figure.Number, scale)),
                ElementType.Boolean when figure.Number is 0 or 1 => new BooleanValue(figure.Number == 1),
                _ => null,
            };
        var text = figure.Text!;
        if (element.Type == ElementType.Choice && !element.Options.IsEmpty && !element.Options.Contains(text))
            return null;
        // A moment is taken by its day.
        var written = element.Type == ElementType.Date && text.Length > DayLength ? text[..DayLength] : text;
        return Value.TryParse(element.Type, written, out var value) ? value : null;
    }

    public static string Of(StagedValue figure, int scale) => figure.IsNumber ? new NumberValue(Unscaled(figure.Number, scale)).Canonical : figure.Text ?? "";

    /// <summary>What the element needs, in the words of definitions.</summary>
    public static string Expected(DataElement element) =>
        element is { Type: ElementType.Choice, Options.IsEmpty: false } ? string.Join(", ", element.Options) : DataElement.Types.WordOf(element.Type);

    private static decimal Unscaled(long number, int scale)
    {
        decimal value = number;
        for (var place = 0; place < scale; place++)
            value /= 10m;
        return value;
    }
}
