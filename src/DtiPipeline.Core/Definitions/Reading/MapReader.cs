using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>Reads the fields of one mapping by name. See <see cref="ValueReader"/> for the rules.</summary>
public abstract class MapReader
{
    /// <summary>Where the mapping begins.</summary>
    public abstract SourceSpan At { get; }

    /// <summary>A field that must be there.</summary>
    public abstract T Required<T>(string key, Func<ValueReader, T> read);

    /// <summary>A field that may be missing (or empty).</summary>
    public abstract T Optional<T>(string key, Func<ValueReader, T> read, T missing);

    public string Text(string key) => Required(key, v => v.Text());

    public string? TextOrNull(string key) => Optional<string?>(key, v => v.Text(), null);

    public DateOnly? DateOrNull(string key) => Optional<DateOnly?>(key, v => v.Parsed(Forms.Date), null);

    public bool Flag(string key) => Optional(key, v => v.Word(Forms.Flag), false);

    public ImmutableArray<string> Texts(string key) => Optional(key, v => v.Texts(), []);

    public ImmutableArray<T> List<T>(string key, Func<ValueReader, T> item) => Optional(key, v => v.List(item), []);

    public ImmutableArray<KeyValuePair<string, T>> Entries<T>(string key, Func<ValueReader, T> value) => Optional(key, v => v.Entries(value), []);
}
