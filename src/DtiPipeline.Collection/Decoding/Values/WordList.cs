using System.Collections.Immutable;

namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>Words from a definition, to be met in cleaned text; case does not count.</summary>
internal sealed class WordList
{
    private const int LongestTold = 63;

    private readonly ImmutableArray<string> _words;

    /// <summary>Bit n is set where a word has n letters, the last for all longer ones: nearly every cell that is looked up has another length than all of them.</summary>
    private readonly ulong _lengths;

    public WordList(IEnumerable<string> words)
    {
        _words = [.. words.Select(CleanText.Of)];
        foreach (var word in _words)
            _lengths |= LengthOf(word);
    }

    public static WordList None { get; } = new([]);

    public bool IsEmpty => _words.IsEmpty;

    public bool Contains(string text)
    {
        if ((_lengths & LengthOf(text)) == 0)
            return false;
        foreach (var word in _words)
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether the text begins with one of the words.</summary>
    public bool Begins(string text)
    {
        foreach (var word in _words)
            if (word.Length > 0 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether the text is one of the words, or begins with one that ends in a star.</summary>
    public bool Matches(string text)
    {
        foreach (var word in _words)
            if (word is [.. var beginning, '*'] ? text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) : string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    public override string ToString() => string.Join(", ", _words);

    private static ulong LengthOf(string text) => 1UL << Math.Min(text.Length, LongestTold);
}
