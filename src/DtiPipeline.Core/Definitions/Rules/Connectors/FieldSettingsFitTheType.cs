using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>
/// A field's settings are those of its type: `scale` for decimals, units for money, `words` for yes and no. A unit on a plain number would be off
/// by a million in silence.
/// </summary>
public sealed class FieldSettingsFitTheType : IDefinitionRule
{
    private static readonly (string Setting, FieldType Type)[] Settings =
    [
        ("scale", FieldType.Decimal), ("unit", FieldType.Money), ("unit_override", FieldType.Money), ("words", FieldType.Boolean),
    ];

    public IEnumerable<Finding> Check(DefinitionSet set) =>
        set.Connectors.SelectMany(connector => connector.Streams).SelectMany(stream => stream.Fields.SelectMany(field => Misplaced(set, field).Concat(Useless(set, stream, field))));

    private static IEnumerable<Finding> Misplaced(DefinitionSet set, FieldDefinition field) =>
        from setting in Settings
        where setting.Type != field.Type && set.Positions.IsWritten(field.At, setting.Setting)
        select Finding.In(set.Positions.Key(field.At, setting.Setting), DefinitionCodes.SettingOfAnotherType,
            ("name", setting.Setting), ("type", FieldDefinition.Types.WordOf(field.Type)), ("expected", FieldDefinition.Types.WordOf(setting.Type)));

    private static IEnumerable<Finding> Useless(DefinitionSet set, StreamDefinition stream, FieldDefinition field)
    {
        if (field.Type == FieldType.Boolean && stream.Table is not null && (field.Yes.IsEmpty || field.No.IsEmpty))
            yield return Finding.In(set.Positions.Value(field.At, "type"), DefinitionCodes.NeverMatches, ("why", "a cell says yes or no only in `words`"));
        if (field.Yes.Intersect(field.No).FirstOrDefault() is { } both)
            yield return Finding.In(set.Positions.Item(field.At, both, "words", "no"), DefinitionCodes.NeverMatches, ("why", "the same word stands for yes and for no"));
        if (field.Scale is < 0 or > 9)
            yield return Finding.In(set.Positions.Value(field.At, "scale"), DefinitionCodes.NeverMatches, ("why", "decimal places run from 0 to 9"));
        if (field is { Type: FieldType.Money, Unit: not null } && stream.Table?.MoneyUnit is { } notice && notice.Words.All(word => word.Value != field.Unit))
            yield return Finding.In(set.Positions.Value(field.At, "unit"), DefinitionCodes.NeverMatches, ("why", "the unit above the header can never be this field's"));
    }
}
