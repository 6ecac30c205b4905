using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Reading;

/// <summary>
/// Reads one value of a definition. Every definition record has a static <c>Read</c> that asks a reader for what it needs; the same method
/// is walked a second time with a reader that writes down what was asked for, and that is the kind's JSON Schema. So a <c>Read</c> must ask
/// for all its fields whatever the values are; only <see cref="Variant{T}"/> and <see cref="ByKind{T}"/> branch.
/// After a fault a reader reports the finding and gives a harmless value (empty text, zero, no items): reading goes on to find them all.
/// </summary>
public abstract class ValueReader
{
    /// <summary>Where the value stands; where it should have stood, if it is missing.</summary>
    public abstract SourceSpan At { get; }

    /// <summary>Where the value's text begins: behind its quote, or below the sign of its block.</summary>
    public abstract SourceSpan TextAt { get; }

    /// <summary>The value as text.</summary>
    public abstract string Text();

    /// <summary>A text with an inner form of its own, such as a date.</summary>
    public abstract T Parsed<T>(ScalarForm<T> form);

    /// <summary>One word of a closed list.</summary>
    public abstract T Word<T>(WordTable<T> words);

    /// <summary>A list; each item is read by <paramref name="item"/>.</summary>
    public abstract ImmutableArray<T> List<T>(Func<ValueReader, T> item);

    /// <summary>A mapping whose keys are names the author chose, in the order of the file.</summary>
    public abstract ImmutableArray<KeyValuePair<string, T>> Entries<T>(Func<ValueReader, T> value);

    /// <summary>A mapping with fields of our own; a key nobody asked for is a finding.</summary>
    public abstract T Map<T>(Func<MapReader, T> read);

    /// <summary>A mapping whose field <c>type</c> says which of several shapes it has.</summary>
    public abstract T Variant<T>(WordTable<Func<MapReader, T>> variants);

    /// <summary>A value that may be written as a scalar, a list or a mapping. A null reader function means that this way is not allowed.</summary>
    public abstract T ByKind<T>(Func<ValueReader, T>? scalar, Func<ValueReader, T>? list, Func<ValueReader, T>? map);

    /// <summary>A list of texts, or one text standing for a list of one.</summary>
    public ImmutableArray<string> Texts() =>
        ByKind(scalar: v => [v.Text()], list: v => v.List(i => i.Text()), map: null);
}
