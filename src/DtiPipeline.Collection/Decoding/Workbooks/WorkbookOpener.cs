using System.Text;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>Opens the right sheet of a workbook, .xlsx or .xls.</summary>
internal static class WorkbookOpener
{
    private const string Visible = "visible";

    /// <summary>A workbook of a million cells has 30 MB.</summary>
    private const long LargestFile = 64L * 1024 * 1024;

    /// <summary>Enough rows to tell in which encoding a sheet was typed.</summary>
    private const int FirstRows = 100;

    static WorkbookOpener() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="DeliveryFault">The bytes are no workbook we can open, or the sheet cannot be told.</exception>
    public static WorkbookSheet Open(Stream bytes, WorkbookDecoding decoding, DataPlace place, FindingLog notes) =>
        Open(BoundedStream.ReadAll(bytes, LargestFile, "the length of the workbook", place), decoding, place, notes);

    /// <param name="copy">All bytes; read again for each pass over them.</param>
    /// <exception cref="DeliveryFault">The bytes are no workbook we can open, or the sheet cannot be told.</exception>
    public static WorkbookSheet Open(MemoryStream copy, WorkbookDecoding decoding, DataPlace place, FindingLog notes)
    {
        var xlsxErrors = WorkbookContent.Require(copy, place);
        var reader = Guarded(() => ExcelReaderFactory.CreateReader(copy), place);
        try
        {
            var (index, visible) = Guarded(() => SheetIndex(reader, decoding, place), place);
            Guarded(() => MoveTo(index, reader), place);
            var legacy = Guarded(() => LegacyText.Recognise(Beginning(reader), areBytes: false), place);
            if (legacy is not null)
                notes.Add(TextPayload.Note(legacy, place with { Sheet = reader.Name }));
            var errors = xlsxErrors.TryGetValue(reader.Name, out var found)
                ? found : Guarded(() => XlsErrorCells.Of(copy.GetBuffer().AsSpan(0, (int)copy.Length), reader.Name), place);
            Guarded(() => MoveTo(index, reader), place);
            return new WorkbookSheet(reader, place, legacy, errors, visible);
        }
        catch (DeliveryFault)
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Calls the library. Broken and hostile workbooks make it fail in a dozen ways (index, cast, format, XML …); for us they are all one thing:
    /// a file that cannot be read.
    /// </summary>
    /// <exception cref="DeliveryFault">The library failed.</exception>
    public static T Guarded<T>(Func<T> call, DataPlace place)
    {
        try
        {
            return call();
        }
        catch (InvalidPasswordException fault)
        {
            throw new DeliveryFault(Finding.From(place, DecodingCodes.PasswordProtected), cause: fault);
        }
        catch (Exception fault) when (fault is not (DeliveryFault or OperationCanceledException or OutOfMemoryException))
        {
            throw WorkbookContent.Damaged(place, fault);
        }
    }

    private static (int Index, int Visible) SheetIndex(IExcelDataReader reader, WorkbookDecoding decoding, DataPlace place)
    {
        var sheets = new List<(string Name, bool IsVisible)>();
        do
            sheets.Add((CleanText.Of(reader.Name), reader.VisibleState == Visible));
        while (reader.NextResult());
        var names = string.Join(", ", sheets.Select(sheet => $"`{sheet.Name}`"));
        var visible = sheets.Count(sheet => sheet.IsVisible);
        if (decoding.Sheet is null)
        {
            if (visible != 1)
                throw new DeliveryFault(Finding.From(place, DecodingCodes.SheetNotNamed, ("found", names)));
            return (sheets.FindIndex(sheet => sheet.IsVisible), visible);
        }
        var wanted = CleanText.Of(decoding.Sheet);
        var index = sheets.FindIndex(sheet => string.Equals(sheet.Name, wanted, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? (index, visible) : throw new DeliveryFault(Finding.From(place, DecodingCodes.SheetMissing, ("name", wanted), ("found", names),
            ("nearest", NearestName.Of(wanted, sheets.Select(sheet => sheet.Name)))));
    }

    /// <summary>Sheets typed in fonts from before Unicode hold their letters as Latin ones.</summary>
    private static List<string> Beginning(IExcelDataReader reader)
    {
        var texts = new List<string>();
        for (var row = 0; row < FirstRows && reader.Read(); row++)
            for (var column = 0; column < reader.FieldCount; column++)
                if (reader.GetValue(column) is string text)
                    texts.Add(text);
        return texts;
    }

    // The library passes over a sheet's XML once when it first comes to it and remembers what it found: going back costs nothing.
    private static bool MoveTo(int index, IExcelDataReader reader)
    {
        reader.Reset();
        for (var sheet = 0; sheet < index; sheet++)
            reader.NextResult();
        return true;
    }
}
