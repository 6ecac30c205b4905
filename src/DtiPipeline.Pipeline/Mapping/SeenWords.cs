using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Staging.Words;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>The raw words that occur in what a stream stands on. They are asked for once a load and night.</summary>
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

    /// <summary>All lists of fields that a mapping asks for.</summary>
    public static ImmutableArray<ImmutableArray<string>> ListsOf(StreamMapping mapping) =>
        [.. mapping.Words.Select(words => WordFields(words.Key, words.Value)).Prepend(UnitFields(mapping)).Where(fields => !fields.IsEmpty).DistinctBy(Joined)];

    /// <summary>For all that the stream's mapping will ask.</summary>
    private async Task LookAsync(MappedStream mapped, CompleteLoad load, CancellationToken cancellation)
    {
        var lists = ListsOf(mapped.Mapping);
        foreach (var (fields, words) in lists.Zip(await new WordCountStore(run.Database).AsOfAsync(run.Token, load, lists, cancellation)))
            _known[Key(load, fields)] = words;
    }

    private static (long Load, string Fields) Key(CompleteLoad load, ImmutableArray<string> fields) => (load.Load.Id, Joined(fields));

    private static string Joined(ImmutableArray<string> fields) => string.Join(',', fields);
}
