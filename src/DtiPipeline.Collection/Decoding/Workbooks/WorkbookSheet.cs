using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Tables;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;
using ExcelDataReader;

namespace DtiPipeline.Collection.Decoding.Workbooks;

/// <summary>The rows of one sheet. An error cell (#DIV/0!) reads as blank: the library does not tell them apart.</summary>
/// <param name="legacy">How its texts were written, where that was before Unicode; null for Unicode.</param>
internal sealed class WorkbookSheet(IExcelDataReader reader, DataPlace place, LegacyText? legacy) : SheetTable
{
    public override string? Name { get; } = reader.Name;

    public override int Columns => reader.FieldCount;

    public override bool IsPlainText => false;

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
        if (column >= reader.FieldCount)
            return RawValue.Blank;
        return reader.GetValue(column) switch
        {
            null => RawValue.Blank,
            string text => OfText(text, column),
            double number => RawValue.Of(number),
            int number => RawValue.Of((decimal)number),
            bool flag => RawValue.Of(flag),
            DateTime moment => RawValue.Of(moment),
            var other => RawValue.OfText(Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        };
    }

    public override void Dispose()
    {
        reader.Dispose();
        base.Dispose();
    }

    private RawValue OfText(string text, int column)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            throw new DeliveryFault(Finding.From(place with { Sheet = Name, Row = Row, Column = ColumnLetters.Of(column) }, DecodingCodes.LostLetters, ("bytes", "EFBFBD")));
        return RawValue.OfText(legacy?.Repair(text) ?? text);
    }
}
