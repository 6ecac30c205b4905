using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Appraising;

namespace DtiPipeline.Web.Pages.Results;

/// <summary>Every round with a published result of which the reader may see some unit.</summary>
public sealed class ResultsModel(PublicationStore results, DefinitionSet definitions) : WorkPage
{
    public override Right? Needs => Right.SeeValues;

    public IReadOnlyList<PublicationRecord> Published { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Published = await results.LatestAsync(Viewer.ScopeOf(Right.SeeValues), cancellation);

    public string TitleOf(PublicationRecord result)
    {
        var assessment = definitions.Assessments.FirstOrDefault(one => one.Id == result.Assessment);
        return $"{assessment?.Title ?? result.Assessment} · {assessment?.Rounds.FirstOrDefault(one => one.Id == result.Round)?.Title ?? result.Round}";
    }
}
