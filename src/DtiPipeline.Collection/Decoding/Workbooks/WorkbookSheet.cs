using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;
using ExcelDataReader;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>The rows of one sheet.</summary>
/// <param name="legacy">How its texts were written, where that was before Unicode; null for Unicode.</param>
/// <param name="errors">Cells whose formula came to an error, by 1-based row and 0-based column: the library gives them as blank.</param>
internal sealed class WorkbookSheet(
    IExcelDataReader reader, DataPlace place, LegacyText? legacy, FrozenDictionary<(int Row, int Column), string> errors, int visibleSheets) : SheetTable
{
    /// <summary>Wider than any report. A stray cell far to the right, or a sheet that only claims to be wide, must not make every row as long.</summary>
    private const int MostColumns = 256;

    public override string? Name { get; } = reader.Name;

    public override int Columns { get; } = Math.Min(reader.FieldCount, MostColumns);

    public override bool IsPlainText => false;

    public override int VisibleSheets => visibleSheets;

    public override ImmutableArray<MergedArea> Merges { get; } =
        [.. (reader.MergeCells ?? []).Select(range => new MergedArea(range.FromRow + 1, range.FromColumn, range.ToRow + 1, range.ToColumn))];

    /// <exception cref="DeliveryFault">The rest of the sheet cannot be read.</exception>
    public override bool MoveNext()
    {
        if (!WorkbookOpener.Guarded(reader.Read, place))
            return false;
        Row = reader.Depth + 1;
        return true;
    }

    /// <exception cref="DeliveryFault">Letters were lost in the cell before the workbook was saved.</exception>
    public override RawValue Cell(int column)
    {
        if (column >= Columns)
            return RawValue.Blank;
        return reader.GetValue(column) switch
        {
            null => errors.Count > 0 && errors.TryGetValue((Row, column), out var error) ? RawValue.OfError(error) : RawValue.Blank,
            string text => OfText(text, column),
            double number => RawValue.Of(number) with { IsUnformatted = number != Math.Floor(number) && IsUnformatted(column) },
            int number => RawValue.Of((decimal)number),
            bool flag => RawValue.Of(flag),
            DateTime moment => RawValue.Of(moment),
            var other => RawValue.OfText(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    public override void Dispose()
    {
        reader.Dispose();
        base.Dispose();
    }

    private bool IsUnformatted(int column) => reader.GetNumberFormatString(column) is null or "" or "General" or "@";

    private RawValue OfText(string text, int column)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            throw new DeliveryFault(Finding.From(place with { Sheet = Name, Row = Row, Column = ColumnLetters.Of(column) }, DecodingCodes.LostLetters, ("bytes", "EFBFBD")));
        return RawValue.OfText(legacy?.Repair(text) ?? text);
    }
}
