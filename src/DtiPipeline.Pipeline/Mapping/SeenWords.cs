using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;
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

    /// <param name="fields"><see cref="UnitFields"/> or <see cref="WordFields"/> of the stream's mapping.</param>
    public async Task<ImmutableArray<DistinctWords>> OfAsync(MappedStream mapped, CompleteLoad load, ImmutableArray<string> fields, CancellationToken cancellation)
    {
        if (!_known.ContainsKey(Key(load, fields)))
            await LookAsync(mapped, load, cancellation);
        return _known[Key(load, fields)];
    }

    /// <summary>The fields whose words say of which unit a row is; empty where none does.</summary>
    public static ImmutableArray<string> UnitFields(StreamMapping mapping) => [.. new[] { mapping.Unit.CodeField, mapping.Unit.Field }.OfType<string>()];

    /// <summary>A field whose words have meanings, with the field that tells apart what else may be meant.</summary>
    public static ImmutableArray<string> WordFields(string field, WordSource source) => source.Context is null ? [field] : [field, source.Context];

    /// <summary>Whatever was not asked of the load before, for all that the stream's mapping will ask.</summary>
    private async Task LookAsync(MappedStream mapped, CompleteLoad load, CancellationToken cancellation)
    {
        var store = new KeptAnswerStore(run.Database);
        var open = new List<ImmutableArray<string>>();
        foreach (var fields in ListsOf(mapped.Mapping))
            if (await store.FindAsync(mapped.Connector.Id, mapped.Stream.Id, load.Load.Id, Asked(load, fields), cancellation) is { } kept)
                _known[Key(load, fields)] = [.. kept.Select(row => new DistinctWords([.. row[1..].Select(value => value.Text)], row[0].Number))];
            else
                open.Add(fields);
        if (open.Count == 0)
            return;
        var found = await new StagingStore(run.Database).DistinctAsync(load.Table, load.Load.Id, [.. open], cancellation);
        foreach (var (fields, words) in open.Zip(found))
        {
            _known[Key(load, fields)] = words;
            await store.SaveAsync(
                run.Token, mapped.Connector.Id, mapped.Stream.Id, load.Load.Id, Asked(load, fields),
                [.. words.Select(word => (StagedValue[])[StagedValue.Of(word.Rows), .. word.Words.Select(text => text is null ? StagedValue.Absent : StagedValue.Of(text))])], cancellation);
        }
    }

    private static IEnumerable<ImmutableArray<string>> ListsOf(StreamMapping mapping) =>
        mapping.Words.Select(words => WordFields(words.Key, words.Value)).Prepend(UnitFields(mapping)).Where(fields => !fields.IsEmpty).DistinctBy(Joined);

    private static string Asked(CompleteLoad load, ImmutableArray<string> fields) => CanonicalText.Hash($"words of {load.Table.Name}: {Joined(fields)}");

    private static (long Load, string Fields) Key(CompleteLoad load, ImmutableArray<string> fields) => (load.Load.Id, Joined(fields));

    private static string Joined(ImmutableArray<string> fields) => string.Join(',', fields);
}
