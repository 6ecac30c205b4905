using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using DtiPipeline.Warehouse.Bulk;

namespace DtiPipeline.Warehouse.Staging.Words;

/// <summary>How often each combination of words stands in some columns of a staging table. Not for use by several threads.</summary>
/// <param name="columns">Their places among all columns of the table, see <see cref="StagingSql.Written"/>.</param>
internal sealed class WordTally(ImmutableArray<int> columns)
{
    // A combination is kept as its values stand in a row: length and bytes of each, one behind the other.
    private readonly Dictionary<byte[], long> _rows = new(BytesComparer.Instance);
    private readonly CopyBytes _words = new(256);

    /// <summary>Takes a row in.</summary>
    /// <param name="row">In the form of <see cref="CopyBytes"/>.</param>
    /// <param name="starts">Where the length of each of its values stands.</param>
    public void Count(ReadOnlySpan<byte> row, ReadOnlySpan<int> starts)
    {
        if (columns.Length == 1)
        {
            Count(ValueAt(row, starts[columns[0]]), 1);
            return;
        }
        _words.Clear();
        foreach (var column in columns)
            _words.Add(ValueAt(row, starts[column]));
        Count(_words.All, 1);
    }

    /// <summary>Takes in rows that were counted elsewhere or, where they are less than none, out again.</summary>
    public void Add(DistinctWords counted)
    {
        _words.Clear();
        foreach (var word in counted.Words)
            if (word is null)
                _words.WriteInteger(-1);
            else
                _words.AddText(word);
        Count(_words.All, counted.Rows);
    }

    /// <summary>The combinations that occur, in the order of their bytes.</summary>
    public ImmutableArray<DistinctWords> Words() =>
    [
        .. _rows.Where(counted => counted.Value != 0).OrderBy(counted => counted.Key, BytesComparer.Instance)
            .Select(counted => new DistinctWords(Texts(counted.Key), counted.Value)),
    ];

    private void Count(ReadOnlySpan<byte> words, long rows) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_rows.GetAlternateLookup<ReadOnlySpan<byte>>(), words, out _) += rows;

    private ImmutableArray<string?> Texts(ReadOnlySpan<byte> words)
    {
        var texts = ImmutableArray.CreateBuilder<string?>(columns.Length);
        for (; !words.IsEmpty; words = words[ValueAt(words, 0).Length..])
            texts.Add(BinaryPrimitives.ReadInt32BigEndian(words) < 0 ? null : Encoding.UTF8.GetString(ValueAt(words, 0)[4..]));
        return texts.MoveToImmutable();
    }

    /// <summary>A value with its length before it.</summary>
    private static ReadOnlySpan<byte> ValueAt(ReadOnlySpan<byte> row, int start) => row.Slice(start, 4 + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(row[start..])));
}
