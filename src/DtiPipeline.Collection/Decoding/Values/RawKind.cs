namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>What a decoder found in one place, before the field's type gives it a meaning.</summary>
internal enum RawKind : byte
{
    Blank,
    Text,

    /// <summary>A number that the format itself knows as one: a JSON number, a number cell.</summary>
    Number,

    /// <summary>A workbook's date cell.</summary>
    Date,
    Boolean,

    /// <summary>A JSON object or array where a single value belongs.</summary>
    Structure,

    /// <summary>A number too big to be held exactly.</summary>
    HugeNumber,

    /// <summary>What a formula that cannot be computed leaves: <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A value whose row names a unit of money that nobody declared; its text is the remark.</summary>
    UnknownUnit,
}
