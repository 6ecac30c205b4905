using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Collection.Decoding.Fields;

/// <summary>The one place that knows which class converts which field type.</summary>
internal static class FieldConverters
{
    /// <returns>One converter per field, in the order of the stream's definition.</returns>
    public static ImmutableArray<FieldConverter> For(StreamDefinition stream, IIdentifierHasher hasher) =>
        [.. stream.Fields.Select(field => For(field, NumberFormat.Of(stream), stream.Formats, hasher))];

    private static FieldConverter For(FieldDefinition field, NumberFormat numbers, ValueFormats formats, IIdentifierHasher hasher) => field.Type switch
    {
        FieldType.Text => new TextConverter(field),
        FieldType.Identifier => new IdentifierConverter(field, hasher),
        FieldType.Integer => new IntegerConverter(field, numbers),
        FieldType.Decimal => new DecimalConverter(field, numbers),
        FieldType.Money => new MoneyConverter(field, numbers),
        FieldType.Date => new DateConverter(field, formats),
        FieldType.Moment => new MomentConverter(field, formats),
        FieldType.Boolean => new BooleanConverter(field, numbers.Absent),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "a field type without a converter"),
    };
}
