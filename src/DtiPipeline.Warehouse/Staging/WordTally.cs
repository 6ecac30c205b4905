using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.InteropServices;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Counts the combinations of words in some columns of rows that pass by.</summary>
/// <param name="columns">Where they stand in the rows.</param>
internal sealed class WordTally(ImmutableArray<int> columns)
{
    private readonly Dictionary<string?[], long> _rows = new(new SameWords());
    private string?[] _words = new string?[columns.Length];

    public ImmutableArray<DistinctWords> Words => [.. _rows.Select(row => new DistinctWords([.. row.Key], row.Value))];

    public void Add(DbDataReader row)
    {
        for (var word = 0; word < columns.Length; word++)
            _words[word] = row.IsDBNull(columns[word]) ? null : row.GetString(columns[word]);
        CollectionsMarshal.GetValueRefOrAddDefault(_rows, _words, out var isKnown)++;
        // A new combination keeps the words it was found with.
        if (!isKnown)
            _words = new string?[columns.Length];
    }

    private sealed class SameWords : IEqualityComparer<string?[]>
    {
        public bool Equals(string?[]? one, string?[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(string?[] words)
        {
            var hash = new HashCode();
            foreach (var word in words)
                hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
