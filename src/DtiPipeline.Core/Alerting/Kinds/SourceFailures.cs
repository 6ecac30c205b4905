using DtiPipeline.Core.Board;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>A source could not be reached, did not let us in, or what it sent stopped as a whole.</summary>
public sealed class SourceFailures : IAlertKind
{
    public int? UsualThreshold => null;

    public Phrase Title { get; } = new("Không lấy được số liệu từ nguồn", "A source could not be collected");

    public Phrase Recovered { get; } = new("Nguồn đã lấy được số liệu trở lại", "A source is collected again");

    public Phrase Effect { get; } = new(
        "Số liệu lần trước của nguồn vẫn được dùng, không số nào thành 0. Chỉ tiêu lấy từ nguồn này chưa có số mới cho đến khi lấy lại được.",
        "The source's earlier figures stay in use, nothing becomes zero. Indicators that use it get no new figures until it is collected again.");

    public string Page => "/operations";

    public string Command(AlertCause cause) => cause.Run is { } run ? $"dti runs show {run}" : $"dti connectors check {cause.Subject}";

    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night) =>
        from one in night.OpenRows
        from cell in new[] { one.Row.Arrived, one.Row.Checked }
        where cell is { State: CellState.Failed, Trouble: { } trouble } && !Sources.IsMissing(trouble) && trouble.Kind is not (CauseKind.FileDiffers or CauseKind.RowsRefused)
        select Sources.Cause(rule, one.Row, cell, cell.Trouble!);

    public IEnumerable<string> Watched(NightPicture night) => Sources.Watched(night);
}
