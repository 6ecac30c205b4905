using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors.Decoding;

/// <summary>A kind of file whose records are rows: a <c>table</c> says where they stand.</summary>
public abstract record TableDecoding : DecodingDefinition
{
    /// <summary>The kinds that <c>one-of</c> may list.</summary>
    public static readonly WordTable<Func<MapReader, TableDecoding>> TableVariants = new(
        ("csv", CsvDecoding.Read),
        ("workbook", WorkbookDecoding.Read),
        ("html", HtmlDecoding.Read));

    /// <summary>The kinds a file may be of, the bytes deciding between them; of any other kind it is refused.</summary>
    public virtual ImmutableArray<TableDecoding> Alternatives() => [this];
}
