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
    Json,
    Xml,

    /// <summary>A workbook saved as "XML Spreadsheet 2003".</summary>
    SpreadsheetXml,

    /// <summary>A web page with its parts in one file, as Excel saves it.</summary>
    WebArchive,
    Pdf,
    Gzip,

    /// <summary>RAR or 7z.</summary>
    Archive,
    Binary,
}
