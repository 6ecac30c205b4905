using System.Globalization;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Support;

/// <summary>A report of ten communes, in the terms in which such reports go wrong.</summary>
internal sealed class HouseholdBook
{
    public List<HouseholdRow> Communes { get; } = [.. Enumerable.Range(1, 10).Select(number => new HouseholdRow($"Xã {number}", 800 + 37 * number, 400 + 11 * number, 120.5 + number))];

    public string[] Labels { get; } = ["STT", "Đơn vị", "Số hộ", "Điện thoại", "Kinh phí", "Ghi thêm"];

    /// <summary>The columns from left to right, by label; -1 for an empty one.</summary>
    public List<int> Columns { get; } = [0, 1, 2, 3, 4];

    /// <summary>The label above the third and the fourth.</summary>
    public string Heading { get; set; } = "Trong đó";

    public int HeadingWidth { get; set; } = 2;

    public int LabelHeight { get; set; } = 2;

    /// <summary>The label of the added column is merged over both header rows, as the others are in real reports.</summary>
    public bool IsAddedLabelMerged { get; set; }

    public bool HasThirdHeaderRow { get; set; }

    public int Shift { get; set; }

    public string? Unit { get; set; } = "Triệu đồng";

    public string Day { get; set; } = "31/03/2024";

    public int TotalOff { get; set; }

    public bool HasTotal { get; set; } = true;

    public bool HouseholdsAreText { get; set; }

    public bool HasDraft { get; set; }

    /// <summary>The report with one thing wrong.</summary>
    public static HouseholdBook Changed(string change)
    {
        var book = new HouseholdBook();
        var (rows, columns, labels) = (book.Communes, book.Columns, book.Labels);
        switch (change)
        {
            case "a column renamed": labels[4] = "Kinh phí thực chi"; break;
            case "a heading renamed": book.Heading = "Số lượng"; break;
            case "a column removed": columns.Remove(3); break;
            case "a column twice": labels[3] = labels[2]; break;
            case "a column added at the end": columns.Add(5); break;
            case "a column added in the middle": columns.Insert(2, 5); break;
            case "a column added in front of the last": columns.Insert(4, 5); break;
            case "an empty column in front": columns.Insert(0, -1); break;
            case "two columns swapped with their headers": (columns[2], columns[3]) = (3, 2); break;
            case "two headers swapped": (labels[2], labels[3]) = (labels[3], labels[2]); break;
            case "two columns swapped under their headers": rows.ForEach(row => (row.Households, row.Phones) = (row.Phones, row.Households)); break;
            case "the figures shifted to the right": book.Shift = 1; break;
            case "a heading merged over less": book.HeadingWidth = 1; break;
            case "a label merged over another row": book.LabelHeight = 3; break;
            case "a header row more": book.HasThirdHeaderRow = true; break;
            case "no header": labels[0] = "Thứ tự"; break;
            case "another unit in the title": book.Unit = "Nghìn đồng"; break;
            case "another unit in the header": labels[4] = "Kinh phí (nghìn đồng)"; break;
            case "no unit in the title": book.Unit = null; break;
            case "all money times 1,000": rows.ForEach(row => row.Money *= 1000); break;
            case "one count divided by 1,000": rows.ForEach(row => row.Households /= 1000); break;
            case "one commune's money times 1,000": rows[3].Money *= 1000; break;
            case "a total that does not agree": book.TotalOff = 1; break;
            case "a row lost above its total": book.TotalOff = rows[5].Households; rows.RemoveAt(5); break;
            case "a row twice": book.TotalOff = -rows[5].Households; rows.Add(new HouseholdRow("Xã khác", rows[5].Households, 1, 1)); break;
            case "no total": book.HasTotal = false; break;
            case "half of the rows": rows.RemoveRange(0, 5); break;
            case "no rows": rows.Clear(); break;
            case "a sheet more": book.HasDraft = true; break;
            case "another period": book.Day = "30/06/2024"; break;
            case "no period": book.Day = "…"; break;
            case "texts with English separators": book.HouseholdsAreText = true; break;
            case "a column that came to nothing": rows.ForEach(row => row.Phones = 0); break;
            default: throw new ArgumentOutOfRangeException(nameof(change), change, "not a change");
        }
        return book;
    }

    public byte[] ToXlsx()
    {
        var book = new WorkbookBuilder().Sheet("S", Fill);
        return (HasDraft ? book.Sheet("Nháp", sheet => sheet.Row("x")) : book).ToXlsx();
    }

    private void Fill(SheetBuilder sheet)
    {
        var heading = Columns.FindIndex(column => column is 2 or 3);
        sheet.Row($"BÁO CÁO (tính đến ngày {Day})").Row(Unit is null ? null : $"ĐVT: {Unit}");
        sheet.Row([.. Columns.Select((column, index) => index == heading ? Heading : column is 2 or 3 or -1 ? null : (object)Labels[column])]);
        if (HasThirdHeaderRow)
            sheet.Row([.. Columns.Select(column => column is 2 or 3 ? (object)"năm nay" : null)]);
        sheet.Row([.. Columns.Select(column => column is 2 or 3 ? (object)Labels[column] : null)]);
        if (Columns.Count(column => column is 2 or 3) == 2 && HeadingWidth > 1)
            sheet.Merge(2, heading, 2, heading + HeadingWidth - 1);
        sheet.Merge(2, Columns.IndexOf(1), 1 + LabelHeight, Columns.IndexOf(1));
        if (IsAddedLabelMerged)
            sheet.Merge(2, Columns.IndexOf(5), 3, Columns.IndexOf(5));
        foreach (var (row, number) in Communes.Select((row, index) => (row, index + 1)))
            sheet.Row([.. Enumerable.Repeat<object?>(null, Shift), .. Columns.Select(column => Cell(column, number, row))]);
        if (HasTotal)
            sheet.Row([.. Columns.Select(column => column switch { 1 => "Tổng cộng", 2 => Communes.Sum(row => row.Households) + TotalOff, _ => (object?)null })]);
    }

    private object? Cell(int column, int number, HouseholdRow row) => column switch
    {
        0 => number,
        1 => row.Name,
        2 => HouseholdsAreText ? row.Households.ToString("#,##0.0", CultureInfo.InvariantCulture) : row.Households,
        3 => row.Phones,
        4 => row.Money,
        5 => "x",
        _ => null,
    };
}
