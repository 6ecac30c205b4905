using System.Globalization;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>All that a stored value says, in one line: two values are the same exactly when their cells are.</summary>
/// <example><c>1234 reported</c>; <c>incomplete (1100) 18/19</c>; <c>1300 overridden ← 1234 reported</c></example>
public static class ValueCell
{
    public static string Of(DataValueRecord value)
    {
        var own = Joined(value.Value, value.State);
        var partial = value.Partial is { } part ? string.Create(CultureInfo.InvariantCulture, $" ({part:0.############################})") : "";
        var covered = value.Covered is { } of ? string.Create(CultureInfo.InvariantCulture, $" {of}/{value.Expected}") : "";
        var source = value.SourceState is { } state ? $" ← {Joined(value.SourceValue, state)}" : "";
        return own + partial + covered + source;
    }

    private static string Joined(string? value, string state) => value is null ? state : $"{value} {state}";
}
