using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Scheduling;

namespace DtiPipeline.Cli.Output;

/// <summary>The schedule and its ledger, for people and for programs.</summary>
public static class ScheduleReport
{
    public static void Show(CommandContext context, ScheduleView view)
    {
        var timetable = view.Definitions is { } definitions ? new Timetable(definitions, view.Settings) : null;
        var connectors = timetable?.Connectors.Select(connector => (Connector: connector, Next: timetable.Next(connector, view.Now), Last: Latest(view, DueKind.Collects, connector.Id))).ToList() ?? [];
        var rounds = timetable?.Rounds().Where(due => due.At > view.Now).OrderBy(due => due.At).ThenBy(due => due.Subject, StringComparer.Ordinal).ToList() ?? [];
        var frozen = view.Latest.Where(entry => entry.Kind == DueKind.Closes.Word() && entry.State == EntryState.Ran.Word()).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                holder = view.Holder is { } held ? new { name = ProcessHolder.Describe(held.Holder), since = held.Since, until = held.Expires } : null,
                lookedAt = view.LookedAt,
                definitions = new { sound = view.Definitions is not null, change = view.Change is { } made ? new { at = made.At, applied = made.Applied, why = Words(context, made.Why) } : null },
                connectors = connectors.Select(one => new { connector = one.Connector.Id, asked = Text(context, one.Connector, view.Settings), next = one.Next, last = one.Last is null ? null : ToJson(context, one.Last), pausedUntil = view.Pauses.GetValueOrDefault(one.Connector.Id)?.Until }),
                rounds = rounds.Select(due => new { kind = due.Kind.Word(), subject = due.Subject, at = due.At }),
                frozen = frozen.Select(entry => entry.Subject),
            });
            return;
        }
        var language = context.Language;
        context.Out.WriteLine(view.Holder is { } holder
            ? language.Say($"Đang chạy: {ProcessHolder.Describe(holder.Holder)}, từ {Moment(holder.Since)}", $"At work: {ProcessHolder.Describe(holder.Holder)}, since {Moment(holder.Since)}")
            : language.Say("Không có lượt chạy nào đang làm việc", "No run is at work"));
        context.Out.WriteLine(view.LookedAt is { } looked
            ? language.Say($"Lịch được xem lần cuối lúc {Moment(looked)}", $"The schedule was last looked at {Moment(looked)}")
            : language.Say("Chưa có tiến trình nào giữ lịch: chạy `dti serve` hoặc `dti worker`", "Nobody has kept the schedule yet: run `dti serve` or `dti worker`"));
        if (view.Change is { } change)
            context.Out.WriteLine(change.Applied
                ? language.Say($"Định nghĩa mới được dùng từ {Moment(change.At)}", $"Changed definitions are at work since {Moment(change.At)}")
                : $"{Moment(change.At)}: {Words(context, change.Why)}");
        if (timetable is null)
            return;
        if (view.Definitions!.Calendar.LastYear is not { } year || year < VietnamTime.DayOf(view.Now).Year)
            context.Out.WriteLine(Words(context, Finding.Of(PipelineCodes.CalendarEnds, ("year", $"{view.Definitions.Calendar.LastYear ?? VietnamTime.DayOf(view.Now).Year - 1}"))));
        var sources = new TextTable(language.Say("Nguồn", "Source"), language.Say("Hỏi khi nào", "Asked"), language.Say("Lần tới", "Next"), language.Say("Lần gần nhất", "Last"));
        foreach (var (connector, next, last) in connectors)
            sources.Row(connector.Id, Text(context, connector, view.Settings), next is { } moment ? Moment(moment) : language.Say("không tự hỏi", "never by itself"), last is null ? "" : $"{Moment(last.DueAt)} {State(context, last.State)}");
        sources.Print(context.Out);
        foreach (var pause in view.Pauses.Values.OrderBy(pause => pause.Connector, StringComparer.Ordinal))
            context.Out.WriteLine(language.Say(
                $"Tạm dừng: {pause.Connector} đến hết ngày {LocalText.Date(pause.Until, language)} ({pause.Who}: {pause.Reason})", $"Paused: {pause.Connector} to the end of {LocalText.Date(pause.Until, language)} ({pause.Who}: {pause.Reason})"));
        var calendar = new TextTable(language.Say("Lúc", "When"), language.Say("Việc", "What"), language.Say("Đợt", "Round"));
        foreach (var due in rounds)
            calendar.Row(Moment(due.At), Kind(context, due.Kind.Word()), due.Subject);
        if (rounds.Count > 0)
            calendar.Print(context.Out);
        if (frozen.Count > 0)
            context.Out.WriteLine(language.Say("Đã khóa: ", "Frozen: ") + string.Join(", ", frozen.Select(entry => entry.Subject)));
    }

    public static void Preview(CommandContext context, DateTimeOffset now, SchedulePlan plan)
    {
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                at = now,
                runs = plan.Jobs.Select(job => new { kind = job.Kind.Word(), asOf = job.AsOf, connectors = job.Connectors, rounds = job.Rounds, from = job.Days?.From, to = job.Days?.To }),
                entries = plan.Decisions.Select(decision => new
                {
                    kind = decision.Entry.Due.Kind.Word(), subject = decision.Entry.Due.Subject, due = decision.Entry.Due.At,
                    becomes = decision.State == EntryState.Waiting && decision.Until is null ? EntryState.Ran.Word() : decision.State.Word(), code = decision.Why?.Code, why = Words(context, decision.Why), until = decision.Until,
                }),
            });
            return;
        }
        var language = context.Language;
        if (plan.Decisions.IsEmpty)
        {
            context.Out.WriteLine(language.Say($"Lúc {Moment(now)} không có việc nào đến hạn", $"At {Moment(now)} nothing is due"));
            return;
        }
        var jobs = new TextTable(">", language.Say("Lượt chạy", "Run"), language.Say("Tính đến", "As of"), language.Say("Hỏi nguồn", "Asks"), language.Say("Chấm đợt", "Scores"));
        foreach (var (job, index) in plan.Jobs.Select((job, index) => (job, index)))
            jobs.Row($"{index + 1}", Kind(context, job.Kind.Word()), LocalText.Date(job.AsOf, language), Asked(context, job), Scored(context, job));
        if (plan.Jobs.IsEmpty)
            context.Out.WriteLine(language.Say("Chưa chạy lượt nào", "No run yet"));
        else
            jobs.Print(context.Out);
        var table = new TextTable(language.Say("Đến hạn", "Due"), language.Say("Việc", "What"), language.Say("Của", "Of"), language.Say("Kết quả", "Becomes"), language.Say("Vì sao", "Why"));
        foreach (var decision in plan.Decisions)
            table.Row(
                Moment(decision.Entry.Due.At), Kind(context, decision.Entry.Due.Kind.Word()), decision.Entry.Due.Subject,
                decision.State == EntryState.Waiting && decision.Until is null ? language.Say("sẽ chạy", "will run") : State(context, decision.State.Word()), Words(context, decision.Why));
        table.Print(context.Out);
    }

    public static void Backfill(CommandContext context, long number, IReadOnlyList<ScheduleEntry> pieces)
    {
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                backfill = number, pieces = pieces.Select(piece => new { asOf = piece.Due.AsOf, from = piece.Days?.From, to = piece.Days?.To, connectors = piece.Connectors, rounds = piece.Rounds }),
            });
            return;
        }
        var language = context.Language;
        context.Out.WriteLine(language.Say(
            $"Chạy bù số {number} đã ghi vào sổ; tiến trình giữ lịch sẽ làm lần lượt, lượt đêm đi trước:", $"Backfill {number} is in the ledger; the worker does it piece by piece, nights go before:"));
        foreach (var piece in pieces)
            context.Out.WriteLine(piece.Days is { } days
                ? language.Say($"  hỏi {Days(context, days)}: {string.Join(", ", piece.Connectors)}", $"  ask for {Days(context, days)}: {string.Join(", ", piece.Connectors)}")
                : language.Say(
                    $"  chấm lại {string.Join(", ", piece.Rounds)}, tính đến {LocalText.Date(piece.Due.AsOf, language)}", $"  score {string.Join(", ", piece.Rounds)} as of {LocalText.Date(piece.Due.AsOf, language)}"));
    }

    public static void Log(CommandContext context, IReadOnlyList<EntryRecord> entries)
    {
        if (context.Json)
        {
            JsonOutput.Print(context.Out, entries.Select(entry => ToJson(context, entry)));
            return;
        }
        var language = context.Language;
        var table = new TextTable(language.Say("Đến hạn", "Due"), language.Say("Việc", "What"), language.Say("Của", "Of"), language.Say("Kết quả", "Became"), language.Say(">Lượt", ">Run"), language.Say("Vì sao", "Why"));
        foreach (var entry in entries)
            table.Row(Moment(entry.DueAt), Kind(context, entry.Kind), entry.Subject, State(context, entry.State), entry.Run?.ToString(CultureInfo.InvariantCulture), Words(context, entry.Why));
        table.Print(context.Out);
    }

    private static object ToJson(CommandContext context, EntryRecord entry) => new
    {
        kind = entry.Kind, subject = entry.Subject, due = entry.DueAt, asOf = entry.AsOf, state = entry.State, run = entry.Run, attempts = entry.Attempts, code = entry.Why?.Code,
        why = Words(context, entry.Why), who = entry.Who, decidedAt = entry.DecidedAt,
    };

    private static EntryRecord? Latest(ScheduleView view, DueKind kind, string subject) => view.Latest.FirstOrDefault(entry => entry.Kind == kind.Word() && entry.Subject == subject);

    private static string Text(CommandContext context, ConnectorDefinition connector, ScheduleSettings settings) => new ScheduleWords(context.Language).Asked(connector.Schedule, settings);

    private static string Kind(CommandContext context, string kind) => new ScheduleWords(context.Language).Kind(kind);

    private static string State(CommandContext context, string state) => new ScheduleWords(context.Language).State(state);

    private static string Asked(CommandContext context, ScheduleJob job) =>
        string.Join(", ", job.Connectors) + (job.Days is { } days ? $" ({Days(context, days)})" : "");

    private static string Scored(CommandContext context, ScheduleJob job) => job switch
    {
        { Rounds.IsEmpty: false } => string.Join(", ", job.Rounds),
        { Days: not null } => "",
        _ => context.Language.Say("các đợt đang mở", "the open rounds"),
    };

    private static string Days(CommandContext context, Window days) => $"{LocalText.Date(days.From, context.Language)} – {LocalText.Date(days.To, context.Language)}";

    private static string? Words(CommandContext context, Finding? why) => why is null ? null : new FindingText(context.Language).Word(why).Message;

    private static string Moment(DateTimeOffset? moment) => moment is { } known ? VietnamTime.Moment(known) : "?";
}
