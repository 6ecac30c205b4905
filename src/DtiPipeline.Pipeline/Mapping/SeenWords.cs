using System.Collections.Immutable;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>The raw words that occur in what a stream stands on, kept for one run: every round asks for them, and each answer is a look at every row.</summary>
internal sealed class SeenWords(RunContext run)
{
    private readonly Dictionary<(long Load, string Fields), ImmutableArray<DistinctWords>> _known = [];

    public async Task<ImmutableArray<DistinctWords>> OfAsync(CompleteLoad load, string[] fields, CancellationToken cancellation)
    {
        var key = (load.Load.Id, string.Join(',', fields));
        if (!_known.TryGetValue(key, out var words))
            _known[key] = words = await new StagingStore(run.Database).DistinctAsync(load.Table, load.Load.Id, fields, cancellation);
        return words;
    }
}
