using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Web.Pages;

/// <summary>The first page: every round that has figures for the reader's units.</summary>
public sealed class IndexModel(ReviewReader reader, SubmissionStore submissions, QuestionDesk questions, DefinitionSet definitions) : WorkPage
{
    private ILookup<(string, string, long), SubmissionStanding> _submitted = Array.Empty<SubmissionStanding>().ToLookup(one => (one.Assessment, one.Round, one.UnitId));

    public override Right? Needs => null;

    public bool MaySee => Viewer.May(Right.SeeValues);

    public IReadOnlyList<RoundOfUnits> Rounds { get; private set; } = [];

    /// <summary>What the reader is to answer.</summary>
    public IReadOnlyList<QuestionRecord> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var standings = await reader.StandingsAsync(Viewer.ScopeOf(Right.SeeValues), cancellation);
        _submitted = (await submissions.StandingsAsync(Viewer.ScopeOf(Right.SeeValues), cancellation)).ToLookup(one => (one.Assessment, one.Round, one.UnitId));
        Questions = await questions.OpenOfAsync(Viewer, cancellation);
        // The newest period first: that is the one people work on.
        Rounds =
        [
            .. standings.GroupBy(standing => (standing.Assessment, standing.Round)).Select(group => ToRound([.. group]))
                .OrderByDescending(round => round.CutDate).ThenBy(round => round.Title, StringComparer.Ordinal),
        ];
    }

    public string DeadlinesText(RoundOfUnits round) => string.Join(", ", round.Deadlines.Select(deadline => $"{TierText.Of(deadline.Who, Language)} {LocalText.Date(deadline.By, Language)}"));

    /// <summary>Where a unit's round has come to; null where its assessment is not signed.</summary>
    public string? StateOf(StandingRecord unit) => definitions.Assessments.FirstOrDefault(one => one.Id == unit.Assessment) is { } assessment
        ? definitions.ProcessOf(assessment)?.State(SubmittedOf(unit)?.State).TitleIn(Language)
        : null;

    /// <summary>A night since the last signature has come to other figures.</summary>
    public bool IsSuperseded(StandingRecord unit) => SubmittedOf(unit)?.IsSuperseded ?? false;

    private SubmissionStanding? SubmittedOf(StandingRecord unit) => _submitted[(unit.Assessment, unit.Round, unit.UnitId)].FirstOrDefault();

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
