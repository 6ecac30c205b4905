using DtiPipeline.Core.Definitions.Connectors.Fields;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>One field of a stream and its column.</summary>
/// <param name="Scale">Decimal places of <see cref="FieldType.Decimal"/>, whose values are kept × 10^scale.</param>
public sealed record StagingColumn(string Field, FieldType Type, int Scale)
{
    /// <summary><c>f_received_at</c></summary>
    public string Name => "f_" + SqlName.Of(Field);

    public bool IsNumber => Type is FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Boolean;
}
