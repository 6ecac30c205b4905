using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Web.Pages;

/// <summary>The first page: every round that has figures for the reader's units.</summary>
public sealed class IndexModel(ReviewReader reader, QuestionDesk questions, DefinitionSet definitions) : WorkPage
{
    public override Right? Needs => null;

    public bool MaySee => Viewer.May(Right.SeeValues);

    public IReadOnlyList<RoundOfUnits> Rounds { get; private set; } = [];

    /// <summary>What the reader is to answer.</summary>
    public IReadOnlyList<QuestionRecord> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var standings = await reader.StandingsAsync(Viewer.ScopeOf(Right.SeeValues), cancellation);
        Questions = await questions.OpenOfAsync(Viewer, cancellation);
        // The newest period first: that is the one people work on.
        Rounds =
        [
            .. standings.GroupBy(standing => (standing.Assessment, standing.Round)).Select(group => ToRound([.. group]))
                .OrderByDescending(round => round.CutDate).ThenBy(round => round.Title, StringComparer.Ordinal),
        ];
    }

    public string DeadlinesText(RoundOfUnits round) => string.Join(", ", round.Deadlines.Select(deadline => $"{TierText.Of(deadline.Who, Language)} {LocalText.Date(deadline.By, Language)}"));

    /// <summary>The share of its maximum that a unit has, of 100.</summary>
    public static string Width(StandingRecord unit) =>
        (unit.ApplicableMax == 0 ? 0 : Math.Round(100 * unit.Published / unit.ApplicableMax, 1)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a question is answered: the first indicator that uses its element.</summary>
    public string AddressOf(QuestionRecord question)
    {
        var assessment = definitions.Assessments.FirstOrDefault(one => one.Id == question.Assessment);
        var indicator = assessment is null ? null : definitions.Set(assessment.Set).Indicators.SelectMany(one => one.Children.Prepend(one))
            .FirstOrDefault(one => one.Inputs.Any(input => input.Element == question.Element));
        return $"/review/{question.Assessment}/{question.Round}/{question.Unit}{(indicator is null ? "" : $"/{indicator.Code}#q-{question.Id}")}";
    }

    private RoundOfUnits ToRound(IReadOnlyList<StandingRecord> units)
    {
        var first = units[0];
        // A snapshot outlives its definition; then it is known by its id.
        var assessment = definitions.Assessments.FirstOrDefault(one => one.Id == first.Assessment);
        var round = assessment?.Rounds.FirstOrDefault(one => one.Id == first.Round);
        return new RoundOfUnits(assessment?.Title ?? first.Assessment, round?.Title ?? first.Round, first.CutDate, first.TakenAt, round?.Deadlines ?? [], [.. units]);
    }
}
