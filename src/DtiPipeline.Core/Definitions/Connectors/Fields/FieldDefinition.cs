using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors.Fields;

/// <summary>One field of a stream's records: where it stands in what the source sends, and what it must be.</summary>
public sealed record FieldDefinition
{
    /// <summary>Our name, and the name of the staging column.</summary>
    public required string Name { get; init; }

    /// <summary>JSON path inside the record, header path of a column, or <c>@name</c> of a carried context.</summary>
    public required string From { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>A record without it is rejected.</summary>
    public bool Required { get; init; }

    /// <summary>Decimal places kept, for <see cref="FieldType.Decimal"/>.</summary>
    public int Scale { get; init; }

    /// <summary>The unit of a money field; null where the table itself says it above its header, or where money comes in đồng.</summary>
    public MoneyUnit? Unit { get; init; }

    public UnitOverride? UnitOverride { get; init; }

    /// <summary>Words that mean yes, for <see cref="FieldType.Boolean"/>.</summary>
    public ImmutableArray<string> Yes { get; init; } = [];

    public ImmutableArray<string> No { get; init; } = [];

    public required SourceSpan At { get; init; }

    /// <summary>True when staging keeps a whole number, false when it keeps text.</summary>
    public bool IsNumber => Type is FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Boolean;

    public static FieldDefinition Read(ValueReader value) => value.Map(map =>
    {
        var (yes, no) = map.Optional<(ImmutableArray<string>, ImmutableArray<string>)>("words", v => v.Map(w => (w.Texts("yes"), w.Texts("no"))), ([], []));
        return new FieldDefinition
        {
            Name = "",
            From = map.Text("from"),
            Type = map.Required("type", v => v.Word(Types)),
            Required = map.Flag("required"),
            Scale = map.Optional("scale", v => v.Parsed(Forms.Whole), 0),
            Unit = map.Optional<MoneyUnit?>("unit", v => v.Word(MoneyUnits.Words), null),
            UnitOverride = map.Optional<UnitOverride?>("unit_override", UnitOverride.Read, null),
            Yes = yes,
            No = no,
            At = map.At,
        };
    });

    public static readonly WordTable<FieldType> Types = new(
        ("text", FieldType.Text), ("identifier", FieldType.Identifier), ("integer", FieldType.Integer), ("decimal", FieldType.Decimal),
        ("money", FieldType.Money), ("date", FieldType.Date), ("moment", FieldType.Moment), ("boolean", FieldType.Boolean));
}
