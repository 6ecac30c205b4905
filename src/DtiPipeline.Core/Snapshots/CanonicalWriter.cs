using System.Buffers;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Snapshots;

/// <summary>
/// Writes the canonical form, see <see cref="CanonicalText"/>, into one text without a text for every member: a card has three thousand of them, and a
/// night ten thousand cards. Whoever writes a map gives its members in the order of their keys; <see cref="CanonicalMap"/> is for keys whose order is
/// not known beforehand. What is null, and a list that is empty, is left out.
/// </summary>
/// <param name="room">About how long the text will be.</param>
internal sealed class CanonicalWriter(int room) : IDisposable
{
    // Lent: ten thousand of them, each too large for the garbage collector's small heap, cost as much as the writing.
    private char[] _text = ArrayPool<char>.Shared.Rent(room);
    private int _length;
    private bool _follows;

    /// <summary>Begins a map, as an item of a list or as the whole.</summary>
    public CanonicalWriter Open()
    {
        Separate();
        return Begin('{');
    }

    /// <summary>Begins a map that is a member.</summary>
    public CanonicalWriter Open(string key) => Key(key).Begin('{');

    public CanonicalWriter Close() => End('}');

    public CanonicalWriter Text(string key, string? text) => text is null ? this : Key(key).Quoted(text);

    public CanonicalWriter Number(string key, decimal? number)
    {
        if (number is not { } known)
            return this;
        Key(key);
        Span<char> digits = stackalloc char[CanonicalNumber.MaxLength];
        return InQuotes(digits[..CanonicalNumber.Write(known, digits)]);
    }

    public CanonicalWriter Date(string key, DateOnly? day) => day is { } known ? Written(key, CanonicalText.Of(known)) : this;

    public CanonicalWriter Texts(string key, IReadOnlyCollection<string> texts) => List(key, texts, static (writer, text) =>
    {
        writer.Separate();
        writer.Quoted(text);
    });

    /// <param name="write">Writes one item.</param>
    public CanonicalWriter List<T>(string key, IReadOnlyCollection<T> items, Action<CanonicalWriter, T> write)
    {
        if (items.Count == 0)
            return this;
        Key(key).Begin('[');
        foreach (var item in items)
            write(this, item);
        return End(']');
    }

    /// <summary>Adds a member that is written already.</summary>
    public CanonicalWriter Written(string key, string written)
    {
        Key(key).Add(written);
        return this;
    }

    public override string ToString() => new(_text, 0, _length);

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
    }

    private CanonicalWriter Key(string key)
    {
        Separate();
        Quoted(key);
        Add(':');
        return this;
    }

    private CanonicalWriter Quoted(string text)
    {
        if (CanonicalText.IsPlain(text))
            return InQuotes(text);
        Add(CanonicalText.Of(text));
        return this;
    }

    private CanonicalWriter InQuotes(ReadOnlySpan<char> text)
    {
        var place = Room(text.Length + 2);
        place[0] = '"';
        text.CopyTo(place[1..]);
        place[text.Length + 1] = '"';
        return this;
    }

    private CanonicalWriter Begin(char bracket)
    {
        Add(bracket);
        _follows = false;
        return this;
    }

    private CanonicalWriter End(char bracket)
    {
        Add(bracket);
        _follows = true;
        return this;
    }

    private void Separate()
    {
        if (_follows)
            Add(',');
        _follows = true;
    }

    private void Add(string text) => text.CopyTo(Room(text.Length));

    private void Add(char sign) => Room(1)[0] = sign;

    /// <summary>The place where the next letters go; it is to be filled.</summary>
    private Span<char> Room(int length)
    {
        if (_length + length > _text.Length)
            Grow(_length + length);
        _length += length;
        return _text.AsSpan(_length - length, length);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, 2 * _text.Length));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
