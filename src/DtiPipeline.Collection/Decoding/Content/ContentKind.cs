namespace DtiPipeline.Collection.Decoding.Content;

/// <summary>What bytes are, told by the bytes.</summary>
internal enum ContentKind
{
    Empty,
    Text,

    /// <summary>A zip archive, as .xlsx is.</summary>
    Zip,

    /// <summary>A compound document, as .xls is.</summary>
    CompoundDocument,
    Html,
    Xml,
    Pdf,
    Gzip,
    Utf16,
    Binary,
}
