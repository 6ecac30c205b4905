using System.Collections.Immutable;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>One comparison of a condition.</summary>
/// <param name="Operator"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="WithField">True: <c>Operand</c> names another field; false: it is a constant.</param>
public sealed record Comparison(string Operator, bool WithField, string Operand)
{
    /// <summary>The word the definition used.</summary>
    public string Word => Operators.First(known => known.Operator == Operator && known.WithField == WithField).Word;

    /// <summary>The words of definitions, in the order schemas show them.</summary>
    public static readonly ImmutableArray<(string Word, string Operator, bool WithField)> Operators =
    [
        ("before_field", "<", true), ("at_or_before_field", "<=", true), ("after_field", ">", true), ("at_or_after_field", ">=", true),
        ("below", "<", false), ("at_most", "<=", false), ("above", ">", false), ("at_least", ">=", false),
    ];
}
