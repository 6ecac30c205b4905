using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Drift;

/// <summary>
/// Holds a file against the last one that was accepted. A layout that changed without anybody saying so is the commonest way in which figures go wrong
/// unseen, so every difference stops the file until a steward changes the definition or accepts the file as it is.
/// </summary>
public static class DriftCheck
{
    /// <summary>Below these a share or a factor proves nothing.</summary>
    private const long FewestRecords = 4;
    private const decimal SmallestSum = 1_000m;

    /// <returns>What differs, expected beside found; empty where nothing does, where the file is the same, or where it is listed as accepted.</returns>
    public static ImmutableArray<Finding> Compare(SeenFile last, SeenFile file, DriftLimits limits, DataPlace place)
    {
        if (last.Sha256 == file.Sha256 || limits.Accept.Any(token => file.Sha256.StartsWith(token, StringComparison.Ordinal)))
            return [];
        // How much another sender has to report says nothing of this one.
        var isSameSender = !limits.SeveralSenders || last.Letters == file.Letters;
        var isSameReading = last.Shape.Reading == file.Shape.Reading;
        IEnumerable<Difference> differences = [.. isSameReading ? Layout(last.Shape, file.Shape) : [], .. isSameSender ? Size(last.Shape, file.Shape, limits, isSameReading) : []];
        return
        [
            .. differences.Select(difference => Finding.From(place, difference.Code, ("expected", difference.Expected), ("found", difference.Found), ("what", difference.What),
                ("last", last.Name), ("token", file.Token), ("connector", place.Connector), ("stream", place.Stream))),
        ];
    }

    private static IEnumerable<Difference> Layout(FileShape last, FileShape found)
    {
        if (!last.Columns.SequenceEqual(found.Columns))
            yield return new Difference(DriftCodes.Columns, Words(last.Columns.Except(found.Columns)), Words(found.Columns.Except(last.Columns)));
        if (last.Kind == found.Kind && !last.Merges.SequenceEqual(found.Merges))
            yield return new Difference(DriftCodes.Merges, Words(last.Merges.Except(found.Merges)), Words(found.Merges.Except(last.Merges)));
        if (last.MoneyUnit != found.MoneyUnit)
            yield return new Difference(DriftCodes.MoneyUnit, last.MoneyUnit ?? "-", found.MoneyUnit ?? "-");
        if (last.Totals > 0 && found.Totals == 0)
            yield return new Difference(DriftCodes.TotalGone, Number(last.Totals), Number(found.Totals));
    }

    private static IEnumerable<Difference> Size(FileShape last, FileShape found, DriftLimits limits, bool isSameReading)
    {
        if (last.Sheets > 0 && found.Sheets > 0 && last.Sheets != found.Sheets)
            yield return new Difference(DriftCodes.Sheets, Number(last.Sheets), Number(found.Sheets));
        if (last.Records >= FewestRecords && found.Records <= last.Records * limits.Rows)
            yield return new Difference(DriftCodes.Rows, Number(last.Records), Number(found.Records));
        if (!isSameReading)
            yield break;
        foreach (var (first, second) in SwappedSums.In(last.Sums, found.Sums))
            yield return new Difference(DriftCodes.Swapped, $"{Number(last.Sums[first])}, {Number(last.Sums[second])}", $"{Number(found.Sums[first])}, {Number(found.Sums[second])}", $"`{first}`, `{second}`");
        foreach (var (field, before) in last.Sums)
            if (found.Sums.TryGetValue(field, out var now) && IsFarFrom(before, now, limits.Sums))
                yield return new Difference(DriftCodes.Sum, Number(before), Number(now), field);
    }

    private static bool IsFarFrom(decimal before, decimal now, decimal factor)
    {
        var (small, large) = Math.Abs(before) < Math.Abs(now) ? (Math.Abs(before), Math.Abs(now)) : (Math.Abs(now), Math.Abs(before));
        // Something that was nothing may have begun; what was something and is nothing has been lost.
        return factor > 0m && large >= SmallestSum && before != 0m && small * factor < large;
    }

    private static string Words(IEnumerable<string> items)
    {
        var words = string.Join(", ", items.Select(item => $"`{item}`"));
        return words.Length == 0 ? "-" : words;
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private readonly record struct Difference(string Code, string Expected, string Found, string? What = null);
}
