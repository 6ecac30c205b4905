using System.Text;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Alerting;

/// <summary>Alerts as people read them: what happened, since when, what it means, one thing to do, where to look.</summary>
public sealed class AlertText(Language language, LetterHead head)
{
    private readonly FindingText _findings = new(language);

    /// <summary>The heading: <c>[DTI] Không lấy được số liệu từ nguồn: Hệ thống … (và 2 nguồn khác)</c>.</summary>
    public string Subject(IReadOnlyList<Alert> alerts, bool recovered)
    {
        var kind = AlertKinds.Of(alerts[0].Cause.Kind);
        var more = alerts.Count == 1 ? "" : Say($" (và {alerts.Count - 1} nơi khác)", $" (and {alerts.Count - 1} more)");
        return $"{(head.Invented ? Say("[DTI minh họa]", "[DTI demo]") : "[DTI]")} {(recovered ? kind.Recovered : kind.Title).In(language)}: {alerts[0].Cause.Name}{more}".ReplaceLineEndings(" ");
    }

    /// <summary>Alerts of one rule and one sort of cause.</summary>
    public string Raised(IReadOnlyList<Alert> alerts)
    {
        var (cause, text) = (alerts[0].Cause, Begin());
        var kind = AlertKinds.Of(cause.Kind);
        text.Append(kind.Title.In(language)).Append("\n\n");
        foreach (var alert in alerts)
            Describe(text, alert);
        text.Append(Say("Ảnh hưởng: ", "Effect: ")).Append(kind.Effect.In(language)).Append('\n');
        text.Append(Say("Việc cần làm: ", "To do: ")).Append(Todo(cause)).Append('\n');
        text.Append(Say("Xem tại: ", "Look at: ")).Append(head.To(kind.Page)).Append(Say(", hoặc chạy: ", ", or run: ")).Append(Command(cause)).Append("\n\n");
        text.Append(Say(
            "Mỗi nguyên nhân chỉ báo một lần. Khi hết sẽ có thư báo lại; trong lúc còn, việc này nằm trong bản tin sáng.",
            "Each cause is told once. A notice follows when it is over; until then it stands in the morning digest."));
        return text.Append('\n').ToString();
    }

    /// <summary>Alerts of one kind that are over.</summary>
    public string Recovered(IReadOnlyList<Alert> alerts)
    {
        var text = Begin();
        text.Append(AlertKinds.Of(alerts[0].Cause.Kind).Recovered.In(language)).Append("\n\n");
        foreach (var alert in alerts)
            text.Append("- ").Append(alert.Cause.Name).Append(Say(": có sự cố từ ", ": in trouble from ")).Append(VietnamTime.Moment(alert.Since))
                .Append(Say(" đến ", " to ")).Append(VietnamTime.Moment(alert.EndedAt ?? alert.LastSeen)).Append('\n');
        return text.Append('\n').Append(Say("Không phải làm gì thêm.", "Nothing more to do.")).Append('\n').ToString();
    }

    /// <summary>That a channel works.</summary>
    public string Test(AlertAddress address) => Begin().Append(Say(
        $"Thư thử gửi tới “{address.Title}”. Nhận được thư này nghĩa là kênh cảnh báo hoạt động; không phải làm gì thêm.\n",
        $"A trial message to “{address.TitleEn}”. Who reads it knows that alerts arrive here; nothing more to do.\n")).ToString();

    public string TestSubject => Say("[DTI] Thư thử kênh cảnh báo", "[DTI] Trial message");

    /// <summary>What happened, in one sentence: <c>nguồn … không trả lời</c>.</summary>
    public string What(AlertCause cause) => _findings.Word(cause.What).Message.ToString();

    public string Todo(AlertCause cause) => cause.Kind == AlertKind.ScheduleSilent
        ? Say("Vận hành xem dịch vụ `dti serve` hoặc `dti worker` còn chạy không, bật lại; lịch tự chạy bù.", "Operations sees whether `dti serve` or `dti worker` still runs and starts it again; it catches up by itself.")
        : NextAction.For(cause.Sort).In(language);

    public string Command(AlertCause cause) => AlertKinds.Of(cause.Kind).Command(cause) + Say(" --lang vi", "");

    private StringBuilder Begin()
    {
        var text = new StringBuilder();
        return head.Invented ? text.Append(LetterHead.Notice.In(language)).Append("\n\n") : text;
    }

    private void Describe(StringBuilder text, Alert alert)
    {
        var cause = alert.Cause;
        text.Append("- ").Append(cause.Name).Append('\n');
        text.Append(Say("  Việc gì: ", "  What: ")).Append(What(cause)).Append(" (").Append(cause.What.Code).Append(")\n");
        text.Append(Say("  Từ lúc: ", "  Since: ")).Append(VietnamTime.Moment(alert.Since)).Append(cause.Run is { } run ? Say($", lượt chạy {run}", $", run {run}") : "").Append('\n');
        if (!cause.Parts.IsEmpty)
            text.Append(Say("  Phần bị ảnh hưởng: ", "  Concerns: ")).AppendJoin("; ", cause.Parts).Append('\n');
        if (cause.Owner is { } owner)
            text.Append(Say("  Cơ quan phụ trách: ", "  Agency: ")).Append(owner).Append('\n');
        text.Append('\n');
    }

    private string Say(string vi, string en) => language == Language.Vi ? vi : en;
}
