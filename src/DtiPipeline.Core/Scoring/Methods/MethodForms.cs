using System.Globalization;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>The inner forms of scalars that only methods have.</summary>
public static class MethodForms
{
    /// <summary><c>20</c>, or <c>10%</c> for 0.10: a threshold of a count or of a ratio.</summary>
    public static readonly ScalarForm<decimal> Figure = new("a number such as 20 or a share such as 10%", "^[0-9]+(\\.[0-9]+)?%?$", TryFigure, 0m);

    private static bool TryFigure(string text, out decimal value)
    {
        var isShare = text.EndsWith('%');
        var isNumber = decimal.TryParse(isShare ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = isShare ? number / 100m : number;
        return isNumber;
    }
}
