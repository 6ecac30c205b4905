using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Appraising;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Web.Pages.Appraising;

/// <summary>The council's first page: every round with units on their way, and how far each unit has come.</summary>
public sealed class ListModel(SubmissionStore submissions, ResultDesk results) : WorkPage
{
    public override Right? Needs => Right.Appraise;

    public IReadOnlyList<ResultDraft> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rounds = new List<ResultDraft>();
        foreach (var (assessment, round) in (await submissions.StandingsAsync(Viewer.ScopeOf(Right.Appraise), cancellation)).Select(one => (one.Assessment, one.Round)).Distinct())
            if (await results.DraftAsync(Viewer, assessment, round, cancellation) is { } draft)
                rounds.Add(draft);
        Rounds = rounds;
    }

    /// <summary>What the council may work on: the unit has signed.</summary>
    public static string? AddressOf(ResultDraftUnit unit) => unit.Found is null ? null : $"/appraise/{unit.Place.Assessment}/{unit.Place.Round}/{unit.Place.Unit}";
}
