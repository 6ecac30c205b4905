using System.Collections.Immutable;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>The words a field may say and what each stands for, in the order they should be shown. One table is the only place that knows a variant's word.</summary>
public sealed class WordTable<T>
{
    private readonly ImmutableArray<KeyValuePair<string, T>> _entries;

    public WordTable(params ReadOnlySpan<(string Word, T Value)> entries)
    {
        var list = ImmutableArray.CreateBuilder<KeyValuePair<string, T>>(entries.Length);
        foreach (var (word, value) in entries)
            list.Add(new(word, value));
        _entries = list.ToImmutable();
    }

    public ImmutableArray<KeyValuePair<string, T>> Entries => _entries;

    public IEnumerable<string> Words => _entries.Select(e => e.Key);

    public bool TryGet(string word, out T value)
    {
        foreach (var entry in _entries)
            if (entry.Key == word)
            {
                value = entry.Value;
                return true;
            }
        value = _entries[0].Value;
        return false;
    }

    /// <summary>The word that stands for a value.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string WordOf(T value)
    {
        foreach (var entry in _entries)
            if (EqualityComparer<T>.Default.Equals(entry.Value, value))
                return entry.Key;
        throw new ArgumentException($"{value} has no word", nameof(value));
    }
}
