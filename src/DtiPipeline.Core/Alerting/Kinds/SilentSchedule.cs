using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>Nobody has looked what is due, or something due is not begun, for so many hours. The threshold is hours.</summary>
public sealed class SilentSchedule : IAlertKind
{
    private const string Subject = "schedule";

    public int? UsualThreshold => 2;

    public Phrase Title { get; } = new("Lịch chạy đêm không hoạt động", "The schedule is silent");

    public Phrase Recovered { get; } = new("Lịch chạy đêm đã hoạt động trở lại", "The schedule is at work again");

    public Phrase Effect { get; } = new(
        "Không nguồn nào được hỏi, đợt đến hạn không tự khóa; điểm đang hiện là của lượt chạy trước.",
        "No source is asked and no round closes by itself; scores shown are those of the run before.");

    public string Page => "/operations";

    public string Command(AlertCause cause) => "dti schedule preview";

    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night)
    {
        var silent = new[] { night.ScheduleLookedAt, night.IsRunning ? null : night.WaitingSince }.Where(moment => moment <= night.Now.AddHours(-rule.From)).Min();
        if (night.ScheduleLookedAt is not null && silent is { } since)
            yield return new AlertCause
            {
                Rule = rule.Id, Kind = rule.Kind, Subject = Subject, Name = "dti worker, dti serve", Sort = CauseKind.NotCollected, Since = since,
                What = Finding.Of(AlertCodes.ScheduleSilent, ("since", VietnamTime.Moment(since))),
            };
    }

    public IEnumerable<string> Watched(NightPicture night) => [Subject];
}
