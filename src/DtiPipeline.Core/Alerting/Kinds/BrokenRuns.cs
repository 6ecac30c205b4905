using System.Globalization;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>The newest run broke off before its end.</summary>
public sealed class BrokenRuns : IAlertKind
{
    private const string Subject = "run";

    public int? UsualThreshold => null;

    public Phrase Title { get; } = new("Lượt chạy dừng giữa chừng", "A run broke off");

    public Phrase Recovered { get; } = new("Lượt chạy sau đã xong", "The run after it came to its end");

    public Phrase Effect { get; } = new(
        "Phần đã trọn vẹn được giữ; điểm đang hiện là của lượt chạy trước đó.",
        "What was complete is kept; scores shown are those of the run before.");

    public string Page => "/operations/runs";

    public string Command(AlertCause cause) => cause.Run is { } run ? $"dti runs show {run}" : "dti runs list";

    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night)
    {
        if (night.BrokenRun is { } run)
            yield return new AlertCause
            {
                Rule = rule.Id, Kind = rule.Kind, Subject = Subject, Name = string.Create(CultureInfo.InvariantCulture, $"dti run {run}"), Sort = CauseKind.RunBroken, Run = run,
                What = Finding.Of(BoardCodes.RunBroken, ("run", run.ToString(CultureInfo.InvariantCulture))),
            };
    }

    public IEnumerable<string> Watched(NightPicture night) => [Subject];
}
