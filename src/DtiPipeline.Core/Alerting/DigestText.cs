using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Core.Alerting;

/// <summary>The morning digest: what ran, what changed, what blocks, what is due, each in a line. It comes on quiet days too: silence must not look like a good night.</summary>
public sealed class DigestText(Language language, LetterHead head)
{
    /// <summary>Deadlines of so many days are told.</summary>
    private const int DaysAhead = 7;

    private readonly AlertText _alerts = new(language, head);
    private readonly FindingText _findings = new(language);

    public string Subject(DigestFacts facts)
    {
        var blocked = Blocked(facts).Length;
        var state = blocked > 0 ? Say($"{blocked} việc đang chặn", $"{blocked} things block") : facts.Open.IsEmpty ? Say("không có việc phải làm", "nothing to do") : Say($"{facts.Open.Length} việc cần xem", $"{facts.Open.Length} to look at");
        return $"{(head.Invented ? Say("[DTI minh họa]", "[DTI demo]") : "[DTI]")} {Say("Bản tin sáng", "Morning digest")} {LocalText.Date(facts.Night.Today, language)}: {state}";
    }

    public string Body(DigestFacts facts)
    {
        var text = new StringBuilder();
        if (head.Invented)
            text.Append(LetterHead.Notice.In(language)).Append("\n\n");
        Section(text, Say("Đã chạy trong 24 giờ qua", "What ran within 24 hours"), facts.Night.Runs.Select(RunLine), Say("Không có lượt chạy nào.", "Nothing ran."));
        Section(text, Say("Thay đổi", "What changed"), Changes(facts), Say("Không có gì thay đổi.", "Nothing."));
        Section(text, Say("Đang chặn", "What blocks"), Blocked(facts), facts.Open.IsEmpty ? Say("Không có việc nào chặn. Không ai phải làm gì.", "Nothing blocks. Nobody has to do anything.") : Say("Không có việc nào chặn.", "Nothing blocks."));
        Section(text, Say("Còn mở từ trước", "Still open"), facts.Open.Except(facts.Fresh).Select(alert => $"{Title(alert)} ({Say("từ", "since")} {VietnamTime.Moment(alert.Since)})"), null);
        Section(text, Say($"Hạn trong {DaysAhead} ngày tới", $"Deadlines within {DaysAhead} days"), Deadlines(facts.Night), Say("Không có.", "None."));
        if (facts.Undelivered > 0)
            Section(text, Say("Thông báo chưa gửi được", "Not delivered"), [Say(
                $"{facts.Undelivered} thông báo; xem {head.To("/operations/alerts")} hoặc chạy: dti alerts undelivered --lang vi",
                $"{facts.Undelivered} messages; see {head.To("/operations/alerts")} or run: dti alerts undelivered")], null);
        return text.Append(Say("Bảng vận hành: ", "Board of operations: ")).Append(head.To("/operations")).Append('\n').ToString();
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines, string? none)
    {
        var all = lines.ToList();
        if (all.Count == 0 && none is null)
            return;
        text.Append(heading).Append('\n');
        foreach (var line in all.DefaultIfEmpty(none!))
            text.Append("- ").Append(line).Append('\n');
        text.Append('\n');
    }

    private IEnumerable<string> Changes(DigestFacts facts) =>
    [
        .. facts.Fresh.Select(alert => Say("Mới: ", "New: ") + Title(alert)),
        .. facts.Ended.Select(alert => (alert.Ending == AlertEnding.Recovered ? Say("Đã hết: ", "Over: ") : Say("Thôi theo dõi: ", "No longer watched: ")) + Title(alert)),
        .. facts.Night.Rounds.Where(round => round.Scored.At > facts.Night.Now - DigestFacts.Back)
            .Select(round => Say("Đã tính lại điểm: ", "Scored again: ") + $"{round.Assessment.Title}, {round.Round.Title}"),
    ];

    /// <summary>What does not go on before somebody has acted, each cause once.</summary>
    private ImmutableArray<string> Blocked(DigestFacts facts) =>
    [
        .. from one in facts.Night.OpenRows
           let cell = one.Row.Foremost
           where cell is { State: CellState.Failed, Trouble: not null }
           group (one.Row, cell.Trouble!) by (one.Row.Source, cell.Trouble!.Kind) into same
           let first = same.First()
           select $"{same.Key.Source}: {_findings.Word(first.Item2.Cause).Message}. {first.Item2.Action.In(language)} ({first.Row.Owner ?? Say("chưa khai báo cơ quan phụ trách", "no agency is named")})",
        // What is no source's: the schedule, a run that broke off.
        .. facts.Open.Where(alert => alert.Cause.Kind is AlertKind.ScheduleSilent or AlertKind.RunFailed).Select(alert => $"{_alerts.What(alert.Cause)}. {_alerts.Todo(alert.Cause)}"),
    ];

    private IEnumerable<string> Deadlines(NightPicture night) =>
        from round in night.OpenRounds
        from deadline in round.Round.Deadlines
        let days = deadline.By.DayNumber - night.Today.DayNumber
        where days is >= 0 and <= DaysAhead
        orderby deadline.By
        select $"{LocalText.Date(deadline.By, language)} ({(days == 0 ? Say("hôm nay", "today") : Say($"còn {days} ngày", $"in {days} days"))}): {Tier(deadline.Who)}, {round.Assessment.Title}, {round.Round.Title}";

    private string RunLine(NightRunFacts run) => string.Create(CultureInfo.InvariantCulture, $"{Say("Lượt", "Run")} {run.Run}, {VietnamTime.Moment(run.StartedAt)}: {Status(run.Status)}; ")
        + Say($"nhận {Number(run.Received)} dòng, từ chối {Number(run.Rejected)}", $"{Number(run.Received)} rows, {Number(run.Rejected)} refused")
        + (run.Failed > 0 ? Say($", {run.Failed} bước lỗi", $", {run.Failed} steps failed") : "");

    private string Title(Alert alert) => $"{AlertKinds.Of(alert.Cause.Kind).Title.In(language)}: {alert.Cause.Name}";

    private string Status(string status) => language == Language.En ? status : status switch
    {
        "running" => "đang chạy",
        "done" => "xong",
        "findings" => "xong, có việc cần xem",
        "interrupted" => "được dừng theo yêu cầu",
        "abandoned" => "bị tắt ngang",
        _ => "lỗi",
    };

    private string Tier(string tier) => language == Language.En ? tier : tier switch
    {
        "agency" => "cơ quan chủ trì gửi số liệu",
        "coordinating-agency" => "cơ quan đầu mối tổng hợp",
        "unit" => "đơn vị nộp",
        "council" => "hội đồng thẩm định",
        _ => tier,
    };

    private string Number(long number) => LocalText.Number(number, language);

    private string Say(string vi, string en) => language == Language.Vi ? vi : en;
}
