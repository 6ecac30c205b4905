using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Answering;
using DtiPipeline.Pipeline.Runs;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>The ledger's words as people read them.</summary>
public sealed class RunText(Language language)
{
    public string Status(string status) => language == Language.En ? status : status switch
    {
        "running" => "đang chạy",
        "done" => "xong",
        "findings" => "xong, có việc cần xem",
        "failed" => "lỗi",
        "abandoned" => "bị tắt ngang",
        _ => status,
    };

    public string Kind(string kind) => language == Language.En ? kind : kind switch
    {
        "run" => "lượt đầy đủ",
        "collect" => "chỉ thu thập",
        "replay" => "đọc lại bản gốc",
        "upload" => "nạp tệp",
        "demo" => "trình diễn",
        "preview" => "xem trước",
        _ => kind,
    };

    public string Step(string step) => language == Language.En ? step : step switch
    {
        StepName.Collect => "thu thập",
        StepName.Map => "ánh xạ",
        StepName.Score => "tính điểm",
        _ => step,
    };

    public string StepStatus(string status) => language == Language.En ? status : status switch
    {
        Pipeline.Runs.StepStatus.Done => "xong",
        Pipeline.Runs.StepStatus.Unchanged => "không đổi",
        Pipeline.Runs.StepStatus.NothingArrived => "chưa có gì",
        Pipeline.Runs.StepStatus.Failed => "lỗi",
        _ => status,
    };

    public string Answer(string answer) => answer switch
    {
        AnswerWord.Complete => Say("đủ", "complete"),
        AnswerWord.Empty => Say("nguồn khẳng định không có gì", "empty by statement"),
        AnswerWord.Refused => Say("nguồn từ chối", "refused"),
        AnswerWord.SourceDown => Say("nguồn không trả lời", "source down"),
        AnswerWord.Unusable => Say("không dùng được", "not usable"),
        AnswerWord.Late => Say("chưa đến, quá hạn", "late"),
        _ => Say("chưa đến", "not come"),
    };

    /// <summary>What an answer speaks for.</summary>
    public string Period(RunAnswer answer) => answer switch
    {
        { Window: { } window } => $"{LocalText.Date(window.From, language)} – {LocalText.Date(window.To, language)}",
        { AsOf: { } day } => LocalText.Date(day, language),
        _ => "–",
    };

    /// <summary>For how many units.</summary>
    public string Units(RunAnswer answer) => answer.Load is null ? "–"
        : (answer.AllUnits ? Say("tất cả", "all") : Say($"{answer.Units.Length} đơn vị", $"{answer.Units.Length} units"))
          + (answer.Units.Count(unit => unit.IsRejected) is > 0 and var refused ? Say($", {refused} có dòng bị từ chối", $", {refused} with a refused row") : "");

    /// <summary><c>0,4 s</c>, <c>3 phút 12 s</c>, <c>2 giờ 05 phút</c>.</summary>
    public string Duration(TimeSpan took) => took switch
    {
        { TotalSeconds: < 60 } => LocalText.Fixed((decimal)took.TotalSeconds, language, 1) + " s",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{took.Minutes} {Say("phút", "min")} {took.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)took.TotalHours} {Say("giờ", "h")} {took.Minutes:00} {Say("phút", "min")}"),
    };

    /// <summary>How a run's time stands to the usual: <c>như thường lệ</c>, <c>lâu gấp 2,4 lần</c>.</summary>
    public string Compared(TimeSpan took, TimeSpan usual)
    {
        var ratio = usual > TimeSpan.Zero ? (decimal)(took / usual) : 1m;
        return ratio switch
        {
            > 1.5m => Say($"lâu gấp {LocalText.Number(ratio, language, 1)} lần", $"{LocalText.Number(ratio, language, 1)} times as long"),
            < 0.5m => Say("nhanh hơn hẳn", "much faster"),
            _ => Say("như thường lệ", "as usual"),
        };
    }

    /// <summary>Rows a second; empty where there were none.</summary>
    public string Pace(long rows, TimeSpan took) => rows == 0 || took <= TimeSpan.Zero ? ""
        : LocalText.Number((decimal)(rows / took.TotalSeconds), language, 0) + Say(" dòng/s", " rows/s");

    public string Size(long bytes) => bytes switch
    {
        < 1024 => LocalText.Number(bytes, language) + " B",
        < 1024 * 1024 => LocalText.Number(bytes / 1024m, language, 1) + " KB",
        _ => LocalText.Number(bytes / 1048576m, language, 1) + " MB",
    };

    private string Say(string vi, string en) => language == Language.Vi ? vi : en;
}
