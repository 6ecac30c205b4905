using System.Collections.Immutable;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>
/// One thing a person should know, named by a stable code. The words come from the catalogue at the moment of printing, so a finding can be
/// stored once and read in either language.
/// </summary>
/// <param name="Code">For example <c>DTI2103</c>; <c>dti explain</c> prints its long text.</param>
/// <param name="Arguments">What the code's texts name: <c>{name}</c>, <c>{expected}</c> …</param>
/// <param name="At">The author's line, when a definition file is at fault.</param>
/// <param name="Place">The place in the data, when a source is at fault.</param>
public sealed record Finding(string Code, ImmutableSortedDictionary<string, string> Arguments, SourceSpan? At = null, DataPlace? Place = null)
{
    /// <summary>A finding about a definition file.</summary>
    public static Finding In(SourceSpan at, string code, params ReadOnlySpan<(string Name, string? Value)> arguments) => new(code, Collect(arguments), at);

    /// <summary>A finding about what a source sent.</summary>
    public static Finding From(DataPlace place, string code, params ReadOnlySpan<(string Name, string? Value)> arguments) => new(code, Collect(arguments), Place: place);

    /// <summary>A finding about the run itself.</summary>
    public static Finding Of(string code, params ReadOnlySpan<(string Name, string? Value)> arguments) => new(code, Collect(arguments));

    /// <summary>Two findings that say the same of the same place are one.</summary>
    public bool Equals(Finding? other) => other is not null && Code == other.Code && At == other.At && Place == other.Place && Arguments.SequenceEqual(other.Arguments);

    // With what the arguments say: a run may have thousands of findings that differ in nothing else.
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Code);
        hash.Add(At);
        hash.Add(Place);
        foreach (var (name, value) in Arguments)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }
        return hash.ToHashCode();
    }

    private static ImmutableSortedDictionary<string, string> Collect(ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        var collected = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
            if (value is not null)
                collected[name] = value;
        return collected.ToImmutable();
    }
}
