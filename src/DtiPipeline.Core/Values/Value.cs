using System.Diagnostics.CodeAnalysis;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Values;

/// <summary>What a data element is for a unit: a number, a choice, yes or no, a date, or a text.</summary>
public abstract record Value
{
    /// <summary>The one written form, used in files, in the warehouse and in hashes: numbers with a dot and without trailing zeros, dates yyyy-MM-dd, <c>true</c>/<c>false</c>.</summary>
    public abstract string Canonical { get; }

    public sealed override string ToString() => Canonical;

    /// <summary>Reads the canonical form back. False when the text is no value of that type.</summary>
    public static bool TryParse(ElementType type, string text, [NotNullWhen(true)] out Value? value)
    {
        value = type switch
        {
            ElementType.Number when Forms.Number.Parse(text, out var number) => new NumberValue(number),
            ElementType.Boolean when text is "true" or "false" => new BooleanValue(text == "true"),
            ElementType.Date when Forms.Date.Parse(text, out var date) => new DateValue(date),
            ElementType.Choice when text.Length > 0 => new ChoiceValue(text),
            ElementType.Text when text.Length > 0 => new TextValue(text),
            _ => null,
        };
        return value is not null;
    }
}
