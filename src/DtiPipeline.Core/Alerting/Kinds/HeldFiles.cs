using DtiPipeline.Core.Board;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>A file is not like the last one that was accepted, and waits until somebody has looked.</summary>
public sealed class HeldFiles : IAlertKind
{
    public int? UsualThreshold => null;

    public Phrase Title { get; } = new("Tệp bị giữ lại vì không giống lần trước", "A file is held because it is not like the last one");

    public Phrase Recovered { get; } = new("Tệp bị giữ lại đã được xử lý", "A file that was held has been dealt with");

    public Phrase Effect { get; } = new(
        "Không dòng nào của tệp được nạp; số liệu của tệp lần trước vẫn được dùng.",
        "None of its rows is loaded; the figures of the file before stay in use.");

    public string Page => "/operations";

    public string Command(AlertCause cause) => $"dti explain {cause.What.Code}";

    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night) =>
        from one in night.OpenRows
        where one.Row.Checked is { State: CellState.Failed, Trouble.Kind: CauseKind.FileDiffers }
        select Sources.Cause(rule, one.Row, one.Row.Checked, one.Row.Checked.Trouble!);

    public IEnumerable<string> Watched(NightPicture night) => Sources.Watched(night);
}
