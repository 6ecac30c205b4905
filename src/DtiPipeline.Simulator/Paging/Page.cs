using System.Collections.Immutable;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Paging;

/// <summary>The part of a route's records that one answer carries. Faults may change it before it is written down.</summary>
/// <param name="Selection">Numbers of the records that the request's window lets through.</param>
/// <param name="Start">Place in the selection of the page's first record, 0-based.</param>
/// <param name="Count">Records of the page.</param>
/// <param name="Total">What the answer says about the number of all records.</param>
/// <param name="Next">The next page's cursor or address; null on the last page and where pages have numbers.</param>
internal sealed record Page(RecordTable Table, ImmutableArray<int> Selection, int Start, int Count, int Total, string? Next)
{
    public IEnumerable<ReadOnlyMemory<byte>> Records => Selection.Skip(Start).Take(Count).Select(number => Table.Records[number]);

    /// <summary>The whole selection.</summary>
    public static Page Whole(RecordTable table, ImmutableArray<int> selection) => new(table, selection, 0, selection.Length, selection.Length, null);

    /// <summary>As many records as there are from <paramref name="start"/> on, at most <paramref name="size"/>. Past the end the page is empty.</summary>
    public Page Cut(long start, int size)
    {
        var first = (int)Math.Min(start, Selection.Length);
        return this with { Start = first, Count = Math.Min(size, Selection.Length - first) };
    }

    /// <summary>Place of the first record after this page; null when there is none.</summary>
    public int? End => Start + Count < Selection.Length ? Start + Count : null;
}
