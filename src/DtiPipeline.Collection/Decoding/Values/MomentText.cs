using System.Collections.Immutable;

namespace DtiPipeline.Collection.Decoding.Values;

/// <summary>Reads a date or moment by the declared formats. All of them are tried: a text that two read differently is nobody's to decide here.</summary>
internal sealed class MomentText(ImmutableArray<string> formats)
{
    private readonly ImmutableArray<MomentFormat> _formats = [.. formats.Select(format => new MomentFormat(format))];

    /// <summary>The formats as a person would list them.</summary>
    public string Expected { get; } = string.Join(", ", formats);

    /// <returns>Each different reading, at most two; none when no format fits.</returns>
    public (DateTime? First, DateTime? Second) Read(string text)
    {
        DateTime? first = null;
        foreach (var format in _formats)
        {
            if (format.Read(text) is not { } moment)
                continue;
            if (first is null)
                first = moment;
            else if (first != moment)
                return (first, moment);
        }
        return (first, null);
    }
}
