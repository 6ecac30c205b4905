using DtiPipeline.Core.Board;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>What ran, how long it took, and whether that is as usual.</summary>
public sealed class RunsModel(RunHistory history) : WorkPage
{
    public const int RunsAPage = 30;

    public override Right? Needs => Right.SeeRuns;

    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    public RunText Words => new(Language);

    private ILookup<string, (long Run, TimeSpan Took)> Durations { get; set; } = Array.Empty<(string, (long, TimeSpan))>().ToLookup(one => one.Item1, one => one.Item2);

    public async Task OnGetAsync(long? before, CancellationToken cancellation)
    {
        Runs = await history.PageAsync(RunsAPage, before ?? long.MaxValue, cancellation);
        Durations = await history.DurationsAsync(RunsAPage + UsualPace.Runs, before ?? long.MaxValue, cancellation);
    }

    /// <summary>How long runs of its kind took before it; null where there were too few.</summary>
    public TimeSpan? UsualOf(RunLine run) => UsualPace.Median(Durations[run.Kind].Where(other => other.Run < run.Id).Select(other => other.Took));
}
