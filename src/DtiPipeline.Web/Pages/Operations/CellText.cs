using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Cells of the board in words: a colour alone tells nothing to many readers.</summary>
public sealed class CellText(Language language)
{
    public string Arrived(BoardCell cell) => cell.State switch
    {
        CellState.Done => Say("Đã về", "Arrived") + At(cell),
        CellState.Waiting => Say("Chưa về, còn hạn", "Not yet, in time"),
        CellState.Attention => Say("Số cũ", "Old") + At(cell),
        CellState.Failed when cell.Trouble?.Kind is CauseKind.NothingArrived or CauseKind.NotCollected => Say("Quá hạn, chưa về", "Overdue"),
        CellState.Failed => Say("Không lấy được", "Not reached") + At(cell),
        _ => Say("Không cần nữa", "Not wanted"),
    };

    public string Checked(BoardCell cell) => cell.State switch
    {
        CellState.Done => Say("Kiểm tra đạt", "Passed"),
        CellState.Waiting => Say("Chưa có gì để kiểm tra", "Nothing to check"),
        CellState.Attention when cell.Trouble is { Kind: CauseKind.RowsRefused } trouble => Say($"{Number(trouble.Times)} dòng bị từ chối", $"{Number(trouble.Times)} rows refused"),
        CellState.Attention => Say($"{Number(cell.Trouble!.Times)} điểm cần xem", $"{Number(cell.Trouble.Times)} to look at"),
        CellState.Failed => Say("Dừng khi kiểm tra", "Stopped by a check"),
        _ => Say("Đợt đã chốt", "Round closed"),
    };

    public string Complete(BoardCell cell) => cell.State switch
    {
        CellState.NotWanted => Say("Bộ chỉ số không dùng", "Not used"),
        _ => Say($"{Number(cell.Present)}/{Number(cell.Total)} giá trị", $"{Number(cell.Present)}/{Number(cell.Total)} values"),
    };

    /// <summary>Why values are missing: <c>3 chưa báo cáo, 1 bị từ chối</c>; empty where none is.</summary>
    public string Absences(BoardCell cell) =>
        string.Join(", ", cell.Absent.Select(absent => $"{Number(absent.Values)} {StateText.Of(absent.State, language)}"))
        + (cell.WaitsForOthers ? Say(" (chờ nguồn khác cùng cho số liệu này)", " (waits for another source of the same figures)") : "");

    /// <summary>A stage of the whole round.</summary>
    public string Stage(BoardCell cell) => cell.State switch
    {
        CellState.NotWanted => Say("không có", "none"),
        CellState.Waiting => Say("chưa", "not yet"),
        CellState.Failed when cell.At is null => Say("chưa, đã quá hạn", "overdue"),
        CellState.Failed => Say("dừng giữa chừng; bản trước", "broken off; the one before") + At(cell),
        _ => (cell.At is { } at ? VietnamTime.Moment(at) : "").Trim(),
    };

    /// <summary>Whose deadline, which day, and how far away: <c>cơ quan chủ trì: hạn 05/01/2025, trễ 3 ngày</c>.</summary>
    public string Deadline(CellDeadline deadline, DateOnly today)
    {
        var who = deadline.Tier is { } tier ? TierText.Of(tier, language) : Say("chốt đợt", "cut-off");
        var days = deadline.By.DayNumber - today.DayNumber;
        var distance = days switch
        {
            < 0 => Say($"trễ {-days} ngày", $"{-days} days late"),
            0 => Say("hôm nay", "today"),
            _ => Say($"còn {days} ngày", $"in {days} days"),
        };
        return $"{who} {LocalText.Date(deadline.By, language)}, {distance}";
    }

    /// <summary>The look of a state.</summary>
    public static string ClassOf(CellState state) => "is-" + state.ToString().ToLowerInvariant();

    private static string At(BoardCell cell) => cell.At is { } at ? " " + VietnamTime.Moment(at) : "";

    private string Number(long number) => LocalText.Number(number, language);

    private string Say(string vi, string en) => language == Language.Vi ? vi : en;
}
