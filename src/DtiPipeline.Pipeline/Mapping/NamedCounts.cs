using DtiPipeline.Core.Mapping.Counting;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>
/// What streams of named values come to, kept for one run: the assessments of a province's districts ask the same stream for the same days, and one
/// scan answers them all.
/// </summary>
internal sealed class NamedCounts
{
    private readonly Dictionary<(string Stream, long Load, DateOnly UnitDate, Window Cut), CountedStream> _known = [];

    public async Task<CountedStream> OfAsync(string stream, long load, DateOnly unitDate, Window cut, Func<Task<CountedStream>> count)
    {
        var key = (stream, load, unitDate, cut);
        if (!_known.TryGetValue(key, out var counted))
            _known[key] = counted = await count();
        return counted;
    }
}
