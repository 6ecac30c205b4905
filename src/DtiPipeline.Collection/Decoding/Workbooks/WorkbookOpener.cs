using System.Text;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>Opens the right sheet of a workbook, .xlsx or .xls.</summary>
internal static class WorkbookOpener
{
    private const string Visible = "visible";

    static WorkbookOpener() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="DeliveryFault">The bytes are no workbook we can open, or the sheet cannot be told.</exception>
    public static WorkbookSheet Open(Stream bytes, WorkbookDecoding decoding, DataPlace place)
    {
        var copy = new MemoryStream();
        bytes.CopyTo(copy);
        copy.Position = 0;
        WorkbookContent.Require(copy, place);
        var reader = Guarded(() => ExcelReaderFactory.CreateReader(copy), place);
        try
        {
            Guarded(() => MoveTo(SheetIndex(reader, decoding, place), reader), place);
            return new WorkbookSheet(reader, place);
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

    private static int SheetIndex(IExcelDataReader reader, WorkbookDecoding decoding, DataPlace place)
    {
        var sheets = new List<(string Name, bool IsVisible)>();
        do
            sheets.Add((CleanText.Of(reader.Name), reader.VisibleState == Visible));
        while (reader.NextResult());
        var names = string.Join(", ", sheets.Select(sheet => $"`{sheet.Name}`"));
        if (decoding.Sheet is null)
        {
            if (sheets.Count(sheet => sheet.IsVisible) != 1)
                throw new DeliveryFault(Finding.From(place, DecodingCodes.SheetNotNamed, ("found", names)));
            return sheets.FindIndex(sheet => sheet.IsVisible);
        }
        var wanted = CleanText.Of(decoding.Sheet);
        var index = sheets.FindIndex(sheet => string.Equals(sheet.Name, wanted, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : throw new DeliveryFault(Finding.From(place, DecodingCodes.SheetMissing, ("name", wanted), ("found", names),
            ("nearest", NearestName.Of(wanted, sheets.Select(sheet => sheet.Name)))));
    }

    private static bool MoveTo(int index, IExcelDataReader reader)
    {
        reader.Reset();
        for (var sheet = 0; sheet < index; sheet++)
            reader.NextResult();
        return true;
    }
}
