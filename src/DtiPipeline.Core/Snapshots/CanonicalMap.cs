using System.Text;

namespace DtiPipeline.Core.Snapshots;

/// <summary>A map of the canonical form in the making; see <see cref="CanonicalText"/>. What is null, and a list that is empty, is left out.</summary>
public sealed class CanonicalMap
{
    private readonly SortedDictionary<string, string> _members = new(StringComparer.Ordinal);

    public CanonicalMap Text(string key, string? text) => text is null ? this : Written(key, CanonicalText.Of(text));

    public CanonicalMap Number(string key, decimal? number) => number is { } known ? Written(key, CanonicalText.Of(known)) : this;

    public CanonicalMap Flag(string key, bool flag) => Written(key, CanonicalText.Of(flag));

    public CanonicalMap Date(string key, DateOnly? day) => day is { } known ? Written(key, CanonicalText.Of(known)) : this;

    public CanonicalMap Texts(string key, IEnumerable<string> texts) => List(key, texts.Select(CanonicalText.Of));

    public CanonicalMap List(string key, IEnumerable<string> written)
    {
        var list = CanonicalText.List(written);
        return list == "[]" ? this : Written(key, list);
    }

    /// <summary>Adds a member that is written already.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public CanonicalMap Written(string key, string? written)
    {
        if (written is not null)
            _members.Add(key, written);
        return this;
    }

    public override string ToString()
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in _members)
            text.Append(text.Length > 1 ? "," : "").Append(CanonicalText.Of(key)).Append(':').Append(value);
        return text.Append('}').ToString();
    }
}
