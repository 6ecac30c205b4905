using System.Globalization;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Cli.Output;

/// <summary>A data value as a snapshot holds it.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Value">Canonical form; null when absent.</param>
/// <param name="Partial">What an incomplete sum came to.</param>
public sealed record SnapshotValue(string Unit, string Element, string? Value, string State, string? Partial, int? Covered, int? Expected)
{
    /// <summary>The value with what makes it special: <c>5217</c>, <c>5217 (declared)</c>, <c>incomplete 16/19 (5217)</c>, <c>not-reported</c>.</summary>
    public string Shown => Value is { } value
        ? State == ValueState.Reported.Word() ? value : $"{value} ({State})"
        : State
            + (Expected is { } expected ? string.Create(CultureInfo.InvariantCulture, $" {Covered ?? 0}/{expected}") : "")
            + (Partial is { } partial ? $" ({partial})" : "");
}
