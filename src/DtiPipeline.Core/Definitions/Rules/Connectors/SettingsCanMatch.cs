using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Connectors;

/// <summary>Settings of a stream that nothing a source sends could ever match are refused.</summary>
public sealed class SettingsCanMatch : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from stream in set.Connectors.SelectMany(connector => connector.Streams)
        from finding in Faults(set.Positions, stream)
        select Finding.In(finding.At, DefinitionCodes.NeverMatches, ("why", finding.Why));

    private static IEnumerable<(SourceSpan At, string Why)> Faults(DefinitionPositions positions, StreamDefinition stream)
    {
        if (stream.Files is { } files && files.AsSpan().ContainsAny('/', '\\'))
            yield return (positions.Value(stream.At, "files"), "the name of a file holds no slash");
        if (stream.Decode is JsonDecoding { StatusPath: not null, StatusOk: [] } or XmlDecoding { StatusPath: not null, StatusOk: [] })
            yield return (positions.Value(stream.At, "decode", "status"), "no status is listed that means success");
        if (stream.Decode is OneOfDecoding { Kinds: [] })
            yield return (positions.Value(stream.At, "decode", "kinds"), "the list is empty");
        if (stream.Table?.Totals is { Words: [] })
            yield return (positions.Value(stream.At, "table", "totals", "words"), "the list is empty");
        if ((stream.Table?.AsOf ?? stream.AsOf) is { } asOf && !HoldsADate(asOf.Pattern))
            yield return (positions.Value(asOf.At, "pattern"), "the pattern holds no date in braces with a year, such as {dd/MM/yyyy}");
        if (stream.Table?.FileName is { } name && !HoldsADate(name))
            yield return (positions.Value(stream.At, "table", "file_name"), "the pattern holds no date in braces with a year, such as {dd/MM/yyyy}");
        if (stream.RejectThreshold > 1m)
            yield return (positions.Value(stream.At, "reject_threshold"), "no share is greater than 100%");
        if (stream.Formats is { DecimalSeparator: { } separator } formats && separator == formats.GroupSeparator)
            yield return (positions.Value(stream.At, "formats", "number", "group"), "decimals and groups have the same separator");
        foreach (var (format, at) in positions.Items(stream.At, "formats", "date").Concat(positions.Items(stream.At, "formats", "moment")))
            if (!(format.Contains('d', StringComparison.Ordinal) && format.Contains('M', StringComparison.Ordinal) && format.Contains('y', StringComparison.Ordinal)))
                yield return (at, "a date format needs day (d), month (M) and year (y)");
    }

    private static bool HoldsADate(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = pattern.IndexOf('}', Math.Max(0, open));
        return open >= 0 && close > open && pattern[open..close].Contains("yyyy", StringComparison.Ordinal);
    }
}
