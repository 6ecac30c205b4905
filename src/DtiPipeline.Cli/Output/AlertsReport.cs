using System.Globalization;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Alerting;

namespace DtiPipeline.Cli.Output;

/// <summary>Alerts and messages as <c>dti alerts</c> shows them.</summary>
internal static class AlertsReport
{
    public static void Print(CommandContext context, IReadOnlyCollection<Alert> alerts, AlertText words)
    {
        var language = context.Language;
        if (context.Json)
        {
            JsonOutput.Print(context.Out, alerts.Select(alert => new
            {
                id = alert.Id, key = alert.Cause.Key, rule = alert.Cause.Rule, kind = alert.Cause.Kind.Word(), subject = alert.Cause.Subject, name = alert.Cause.Name, code = alert.Cause.What.Code,
                what = words.What(alert.Cause), todo = words.Todo(alert.Cause), parts = alert.Cause.Parts, run = alert.Cause.Run, since = alert.Since, raisedAt = alert.RaisedAt,
                lastSeen = alert.LastSeen, endedAt = alert.EndedAt, ending = alert.Ending is { } ending ? AlertEndings.Words.WordOf(ending) : null,
            }));
            return;
        }
        if (alerts.Count == 0)
        {
            context.Out.WriteLine(language.Say("Không có cảnh báo nào đang mở", "no alert is open"));
            return;
        }
        var table = new TextTable(language.Say("Việc gì", "What"), language.Say("Từ lúc", "Since"), language.Say("Đến", "Until"), language.Say("Nguyên nhân", "Cause"), language.Say("Việc cần làm", "To do"));
        foreach (var alert in alerts)
            table.Row(
                $"{AlertKinds.Of(alert.Cause.Kind).Title.In(language)}: {alert.Cause.Name}", VietnamTime.Moment(alert.Since),
                alert.EndedAt is { } ended ? VietnamTime.Moment(ended) : language.Say("đang mở", "open"), words.What(alert.Cause), words.Todo(alert.Cause));
        table.Print(context.Out);
    }

    public static void Print(CommandContext context, IReadOnlyCollection<OutboxEntry> entries)
    {
        var (language, words) = (context.Language, new FindingText(context.Language));
        if (context.Json)
        {
            JsonOutput.Print(context.Out, entries.Select(entry => new
            {
                id = entry.Id, message = entry.Message.Id, kind = entry.Message.Kind, channel = entry.Message.Channel.Word(), address = entry.Message.Address, subject = entry.Message.Subject,
                state = entry.State, madeAt = entry.MadeAt, attempts = entry.Attempts, nextAt = entry.State == "waiting" ? entry.NextAt : (DateTimeOffset?)null,
                code = entry.Why?.Code, why = entry.Why is { } why ? words.Word(why).Message.ToString() : null,
            }));
            return;
        }
        if (entries.Count == 0)
        {
            context.Out.WriteLine(language.Say("Mọi thông báo đã đến nơi", "every message has arrived"));
            return;
        }
        var table = new TextTable(">" + language.Say("Số", "No."), language.Say("Thông báo", "Message"), language.Say("Gửi cho", "To"), ">" + language.Say("Lần thử", "Tries"), language.Say("Thử lại lúc", "Again at"), language.Say("Vì sao", "Why"));
        foreach (var entry in entries)
            table.Row(
                entry.Id.ToString(CultureInfo.InvariantCulture), entry.Message.Subject, $"{entry.Message.Address} ({entry.Message.Channel.Word()})", entry.Attempts.ToString(CultureInfo.InvariantCulture),
                entry.State == "waiting" ? VietnamTime.Moment(entry.NextAt) : language.Say("đã thôi thử", "given up"), entry.Why is { } why ? words.Word(why).Message.ToString() : "");
        table.Print(context.Out);
    }

    /// <summary>How one attempt ended.</summary>
    public static void Print(CommandContext context, OutboxEntry entry, Finding? fault)
    {
        var to = $"{entry.Message.Address} ({entry.Message.Channel.Word()})";
        if (fault is null)
            context.Out.WriteLine(context.Language.Say($"{to}: đã gửi, mã {entry.Message.Id}", $"{to}: delivered, id {entry.Message.Id}"));
        else
            context.Error.Write($"{to}:\n{new FindingText(context.Language).Render(fault)}");
    }
}
