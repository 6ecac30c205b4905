using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.OrgUnits.Matching;

/// <summary>What is asked of the matcher, cleaned once for all rules.</summary>
internal sealed partial record MatchRequest
{
    /// <summary>As the source wrote it; crosswalk rows go by this.</summary>
    public required string Raw { get; init; }

    /// <summary>NFC, single blanks, plain apostrophes and hyphens.</summary>
    public required string Name { get; init; }

    public string? Code { get; init; }

    public UnitScope? Scope { get; init; }

    public DateOnly? Day { get; init; }

    public Crosswalk? Crosswalk { get; init; }

    /// <summary>The whole text was written without diacritics, as by systems that cannot.</summary>
    public required bool IsPlain { get; init; }

    public required ImmutableArray<NameReading> Readings { get; init; }

    public static MatchRequest Of(string text, string? code, string? scope, DateOnly? day, Crosswalk? crosswalk)
    {
        var name = Punctuation.Unify(Blanks.Collapse(text));
        var written = string.IsNullOrWhiteSpace(code) ? null : Blanks.Collapse(code);
        if (written is null && CodeAndName().Match(name) is { Success: true } both)
            (written, name) = (both.Groups["code"].Value, both.Groups["name"].Value);
        var isPlain = !Diacritics.HasAny(name);
        return new MatchRequest
        {
            Raw = text,
            Name = name,
            Code = written,
            Scope = UnitScope.Parse(scope),
            Day = day,
            Crosswalk = crosswalk,
            IsPlain = isPlain,
            Readings = NameReader.Read(name, isPlain),
        };
    }

    /// <summary>A code alone, or a code in front of a name, in the column that should hold a name.</summary>
    [GeneratedRegex(@"^(?:(?<code>[0-9]{4,5})\s*[-.:,]?\s+(?<name>\p{L}.*)|(?<code>[0-9]{1,6}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeAndName();
}
