using DtiPipeline.Core.Board;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>The deadline is over by so many days and nothing came; or nobody has asked the source for days. The threshold is days late.</summary>
public sealed class LateSources : IAlertKind
{
    public int? UsualThreshold => 1;

    public Phrase Title { get; } = new("Nguồn quá hạn gửi số liệu", "A source is late");

    public Phrase Recovered { get; } = new("Nguồn quá hạn đã gửi số liệu", "A late source has sent its figures");

    public Phrase Effect { get; } = new(
        "Chỉ tiêu lấy từ nguồn này đang để trống, chưa được tính điểm cho đợt đang mở.",
        "Indicators that use this source are empty and not scored for the open round.");

    public string Page => "/operations";

    public string Command(AlertCause cause) => "dti schedule show";

    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night) =>
        from one in night.OpenRows
        let cell = one.Row.Arrived
        where cell.Trouble is { } trouble && Sources.IsMissing(trouble)
            && (cell.State == CellState.Attention || (cell.State == CellState.Failed && one.Row.Deadline.DaysLate >= rule.From))
        select Sources.Cause(rule, one.Row, cell, cell.Trouble!) with { Parts = [$"{one.Row.Title} ({one.Round.Round.Title})"] };

    public IEnumerable<string> Watched(NightPicture night) => Sources.Watched(night);
}
