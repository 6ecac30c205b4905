using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>Whose report it is: names are looked for in that unit and below it.</summary>
/// <param name="Day">The day on which the code is meant, where it is given; codes change hands.</param>
public sealed record UnitScope(string Code, DateOnly? Day)
{
    /// <summary>Reads <c>099</c> or <c>099@2024-12-31</c>. A text after @ that is no date is kept as part of the code, which then matches nothing.</summary>
    public static UnitScope? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && Forms.Date.Parse(text[(at + 1)..].Trim(), out var day) ? new UnitScope(text[..at].Trim(), day) : new UnitScope(text.Trim(), null);
    }
}
