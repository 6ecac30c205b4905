using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Mappings;

/// <summary>`sum` and `minus` name fields that hold numbers, both of one type: đồng cannot be taken from a count.</summary>
public sealed class SumsAddNumbers : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var stream in set.MappedStreams())
            foreach (var element in stream.Mapping.Elements.Where(element => element.Aggregate == AggregateKind.Sum))
            {
                var summed = stream.Field(element.Field);
                var taken = stream.Field(element.Minus);
                if (summed is { IsNumber: false })
                    yield return NoNumber(set.Positions.Value(element.At, "sum"), summed, "a number field: integer, decimal, money or boolean");
                if (taken is { IsNumber: false })
                    yield return NoNumber(set.Positions.Value(element.At, "minus"), taken, "a number field: integer, decimal, money or boolean");
                else if (summed is { IsNumber: true } && taken is not null && (taken.Type != summed.Type || taken.Scale != summed.Scale))
                    yield return NoNumber(set.Positions.Value(element.At, "minus"), taken, "a field of the same type as the one added");
            }
    }

    private static Finding NoNumber(SourceSpan at, FieldDefinition field, string expected) => Finding.In(at, DefinitionCodes.NotANumberField,
        ("name", field.Name), ("type", FieldDefinition.Types.WordOf(field.Type)), ("expected", expected));
}
