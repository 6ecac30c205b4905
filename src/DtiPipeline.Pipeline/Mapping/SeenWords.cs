using System.Collections.Immutable;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>The raw words that occur in what a stream stands on. Each answer is a look at every row, so it is asked for once a load.</summary>
internal sealed class SeenWords(RunContext run)
{
    private readonly Dictionary<(long Load, string Fields), ImmutableArray<DistinctWords>> _known = [];

    public async Task<ImmutableArray<DistinctWords>> OfAsync(MappedStream mapped, CompleteLoad load, string[] fields, CancellationToken cancellation)
    {
        var key = (load.Load.Id, string.Join(',', fields));
        if (!_known.TryGetValue(key, out var words))
            _known[key] = words = await KeptAsync(mapped, load, fields, cancellation);
        return words;
    }

    private async Task<ImmutableArray<DistinctWords>> KeptAsync(MappedStream mapped, CompleteLoad load, string[] fields, CancellationToken cancellation)
    {
        var store = new KeptAnswerStore(run.Database);
        var asked = CanonicalText.Hash($"words of {load.Table.Name}: {string.Join(',', fields)}");
        if (await store.FindAsync(mapped.Connector.Id, mapped.Stream.Id, load.Load.Id, asked, cancellation) is { } kept)
            return [.. kept.Select(row => new DistinctWords([.. row[1..].Select(value => value.Text)], row[0].Number))];
        var words = await new StagingStore(run.Database).DistinctAsync(load.Table, load.Load.Id, fields, cancellation);
        await store.SaveAsync(
            run.Token, mapped.Connector.Id, mapped.Stream.Id, load.Load.Id, asked,
            [.. words.Select(word => (StagedValue[])[StagedValue.Of(word.Rows), .. word.Words.Select(text => text is null ? StagedValue.Absent : StagedValue.Of(text))])], cancellation);
        return words;
    }
}
