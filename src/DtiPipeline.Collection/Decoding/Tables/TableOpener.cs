using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Csv;
using DtiPipeline.Collection.Decoding.Html;
using DtiPipeline.Collection.Decoding.Workbooks;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>The one place that knows which class opens which kind of table. The bytes say of which of the declared kinds a file is.</summary>
internal static class TableOpener
{
    /// <exception cref="DeliveryFault">The bytes are of none of the kinds, or cannot be opened.</exception>
    public static SheetTable Open(Stream bytes, TableDecoding decoding, StreamDefinition stream, DataPlace place, FindingLog notes)
    {
        var start = new StartOfStream(bytes, ContentKinds.Enough);
        var kind = ContentKinds.Of(start.Start.Span);
        var declared = decoding.Alternatives();
        return declared.FirstOrDefault(candidate => IsOf(kind, candidate)) switch
        {
            CsvDecoding csv => CsvOpener.Open(start, csv, stream, place, notes),
            HtmlDecoding => HtmlOpener.Open(start, place, notes),
            WorkbookDecoding workbook => WorkbookOpener.Open(start, workbook, place, notes),
            _ => throw new DeliveryFault(Finding.From(place, DecodingCodes.WrongKind, ("expected", Words(declared)), ("found", ContentKinds.Words(kind)))),
        };
    }

    private static bool IsOf(ContentKind kind, TableDecoding decoding) => decoding switch
    {
        // Bytes with zeros among them may be text that is broken at one place; the reader can say where.
        CsvDecoding => kind is ContentKind.Text or ContentKind.Binary,
        HtmlDecoding => kind is ContentKind.Html,
        WorkbookDecoding => kind is ContentKind.Zip or ContentKind.CompoundDocument,
        _ => throw new ArgumentOutOfRangeException(nameof(decoding), decoding, "a kind of table that nothing opens"),
    };

    private static string Words(ImmutableArray<TableDecoding> kinds) => string.Join(" or ", kinds.Select(kind => kind switch
    {
        CsvDecoding => "a CSV file",
        HtmlDecoding => "an HTML page",
        _ => "an Excel workbook",
    }).Distinct());
}
