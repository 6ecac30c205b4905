using System.Globalization;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>A deadline of an open round is so many days away, or fewer, and values are missing. The threshold is days.</summary>
public sealed class NearDeadlines : IAlertKind
{
    public int? UsualThreshold => 3;

    public Phrase Title { get; } = new("Sắp đến hạn, số liệu còn thiếu", "A deadline is near and figures are missing");

    public Phrase Recovered { get; } = new("Đợt sắp đến hạn đã đủ số liệu", "A round near its deadline is complete");

    public Phrase Effect { get; } = new(
        "Đến hạn mà chưa có thì giá trị ghi là trễ hoặc chưa báo cáo, chỉ tiêu đó không có điểm.",
        "What is not there by then counts as late or not reported, and its indicator scores no points.");

    public string Page => "/operations";

    public string Command(AlertCause cause) => $"dti check --assessment {cause.Subject.Split('/')[0]}";

    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night) =>
        from round in night.OpenRounds
        let missing = round.Rows.Sum(row => row.Complete.Total - row.Complete.Present)
        where missing > 0
        from deadline in round.Round.Deadlines
        let days = deadline.By.DayNumber - night.Today.DayNumber
        where days >= 0 && days <= rule.From
        select new AlertCause
        {
            Rule = rule.Id, Kind = rule.Kind, Subject = SubjectOf(round, deadline), Name = $"{round.Assessment.Title}, {round.Round.Title}", Sort = CauseKind.ValuesAbsent,
            What = Finding.Of(AlertCodes.DeadlineNear, ("day", deadline.By.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
                ("missing", Text(missing)), ("total", Text(round.Rows.Sum(row => row.Complete.Total)))),
            Parts = [.. round.Rows.Where(row => row.Complete.Total > row.Complete.Present).Select(row => row.Source).Distinct(StringComparer.Ordinal)],
        };

    public IEnumerable<string> Watched(NightPicture night) =>
        from round in night.OpenRounds
        from deadline in round.Round.Deadlines
        where deadline.By >= night.Today
        select SubjectOf(round, deadline);

    private static string SubjectOf(RoundBoard round, Definitions.IndicatorSets.Deadline deadline) => $"{round.Assessment.Id}/{round.Round.Id}/{deadline.Who}/{Text(deadline.By)}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
