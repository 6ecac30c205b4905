namespace DtiPipeline.Core.Definitions.Connectors.Fields;

/// <summary>What a field holds. In staging all come down to text or a whole number: see <see cref="FieldDefinition.IsNumber"/>.</summary>
public enum FieldType
{
    Text,

    /// <summary>A text that could name a person or a case: only its keyed hash is kept.</summary>
    Identifier,

    Integer,

    /// <summary>Kept as a whole number × 10^scale.</summary>
    Decimal,

    /// <summary>Kept in đồng.</summary>
    Money,

    /// <summary>Kept as yyyy-MM-dd.</summary>
    Date,

    /// <summary>Kept as yyyy-MM-ddTHH:mm:ss, local time of Asia/Ho_Chi_Minh.</summary>
    Moment,

    /// <summary>Kept as 0 or 1.</summary>
    Boolean,
}
