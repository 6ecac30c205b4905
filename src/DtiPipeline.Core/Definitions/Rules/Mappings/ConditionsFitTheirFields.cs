using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>A condition says something its field can answer: numbers and dates are compared with their like, words are not before or after one another.</summary>
public sealed class ConditionsFitTheirFields : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.MappedStreams()
        from element in stream.Mapping.Elements
        from condition in element.Where
        from finding in Empty(set, element, condition).Concat(OfField(set, stream, element, condition, stream.Field(condition.Field)))
        select finding;

    private static IEnumerable<Finding> OfField(DefinitionSet set, MappedStream stream, ElementMapping element, Condition condition, FieldDefinition? field) =>
        field is null ? [] : OfConstants(set, stream, element, condition, field).Concat(OfComparisons(set, stream, element, condition, field));

    private static IEnumerable<Finding> Empty(DefinitionSet set, ElementMapping element, Condition condition)
    {
        var written = set.Positions.Value(element.At, "where", condition.Field);
        var saysNothing = condition is { OneOf: [], Not: [], Present: null, Comparisons: [] };
        if (saysNothing)
            yield return Finding.In(written, DefinitionCodes.EmptyCondition, ("name", condition.Field));
    }

    private static IEnumerable<Finding> OfConstants(DefinitionSet set, MappedStream stream, ElementMapping element, Condition condition, FieldDefinition field)
    {
        if (stream.Words(field.Name) is not null)
            return [];
        var constants = condition.OneOf.Select(text => (text, At: set.Positions.Item(element.At, text, "where", field.Name)))
            .Concat(condition.Not.Select(text => (text, At: set.Positions.Item(element.At, text, "where", field.Name, "not"))))
            .Concat(condition.Comparisons.Where(comparison => !comparison.WithField)
                .Select(comparison => (text: comparison.Operand, At: set.Positions.Value(element.At, "where", field.Name, comparison.Word))));
        return constants.Where(constant => !IsOne(field.Type, constant.text)).Select(constant => Unfit(constant.At, constant.text, field));
    }

    private static IEnumerable<Finding> OfComparisons(DefinitionSet set, MappedStream stream, ElementMapping element, Condition condition, FieldDefinition field)
    {
        foreach (var comparison in condition.Comparisons)
        {
            var other = comparison.WithField ? stream.Field(comparison.Operand) : field;
            if (!IsOrdered(field.Type) || stream.Words(field.Name) is not null)
                yield return Unfit(set.Positions.Key(element.At, "where", field.Name, comparison.Word), comparison.Word, field);
            else if (other is not null && IsDay(other.Type) != IsDay(field.Type))
                yield return Unfit(set.Positions.Value(element.At, "where", field.Name, comparison.Word), comparison.Operand, field);
        }
    }

    private static Finding Unfit(SourceSpan at, string name, FieldDefinition field) =>
        Finding.In(at, DefinitionCodes.ConditionDoesNotFit, ("name", name), ("field", field.Name), ("type", FieldDefinition.Types.WordOf(field.Type)));

    private static bool IsOne(FieldType type, string text) => type switch
    {
        FieldType.Integer or FieldType.Money or FieldType.Decimal => Forms.Number.Parse(text, out _),
        FieldType.Date or FieldType.Moment => Forms.Date.Parse(text, out _),
        FieldType.Boolean => text is "true" or "false",
        // Only hashes of identifiers are kept, so a text can never be one.
        FieldType.Identifier => false,
        _ => true,
    };

    private static bool IsDay(FieldType type) => type is FieldType.Date or FieldType.Moment;

    private static bool IsOrdered(FieldType type) => IsDay(type) || type is FieldType.Integer or FieldType.Money or FieldType.Decimal;
}
