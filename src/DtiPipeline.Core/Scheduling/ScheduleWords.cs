using System.Globalization;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scheduling;

/// <summary>The schedule and its ledger in people's words.</summary>
public sealed class ScheduleWords(Language language)
{
    /// <summary>When a source is asked: <c>01:30 hằng ngày; nghỉ 07:00-18:00</c>.</summary>
    public string Asked(ConnectorSchedule schedule, ScheduleSettings settings)
    {
        if (schedule.Days.Contains(DayWord.None))
            return language.Say("khi có người yêu cầu", "when a person asks");
        var times = schedule.Daily.IsEmpty ? [settings.Nightly] : schedule.Daily;
        var days = schedule.Days switch
        {
            [DayWord.All] => language.Say("hằng ngày", "daily"),
            [DayWord.Working] => language.Say("ngày làm việc", "working days"),
            _ => string.Join(", ", schedule.DayWords.Select(Weekday)),
        };
        var month = schedule.MonthDays.IsEmpty ? "" : language.Say(", ngày ", ", day ") + string.Join(", ", schedule.MonthDays.Select(day => day == 31 ? language.Say("cuối tháng", "last") : $"{day}"));
        var quiet = schedule.Quiet.IsEmpty ? "" : language.Say("; nghỉ ", "; quiet ") + string.Join(", ", schedule.Quiet);
        return string.Join(", ", times.Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture))) + " " + days + month + quiet;
    }

    /// <param name="kind">One of <see cref="DueKinds.Words"/>.</param>
    public string Kind(string kind) => language.Say(
        kind switch { "opens" => "mở đợt", "reminds" => "nhắc hạn", "closes" => "khóa đợt", "collects" => "lượt đêm", _ => "chạy bù" },
        kind switch { "opens" => "opens", "reminds" => "reminds", "closes" => "closes", "collects" => "night", _ => "backfill" });

    /// <param name="state">One of <see cref="EntryStates.Words"/>.</param>
    public string State(string state) => language.Say(
        state switch { "waiting" => "chờ", "running" => "đang chạy", "ran" => "đã xong", "skipped" => "bỏ qua", "replaced" => "được thay", _ => "hỏng" }, state);

    private string Weekday(string word) => language.Say(
        word switch { "monday" => "thứ Hai", "tuesday" => "thứ Ba", "wednesday" => "thứ Tư", "thursday" => "thứ Năm", "friday" => "thứ Sáu", "saturday" => "thứ Bảy", _ => "Chủ nhật" }, word);
}
