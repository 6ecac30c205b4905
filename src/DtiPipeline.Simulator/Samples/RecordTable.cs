using System.Collections.Immutable;
using System.Globalization;

namespace DtiPipeline.Simulator.Samples;

/// <summary>The records of one route as the bytes that are sent, and beside each the text its window goes by (null: lies in no window).</summary>
internal sealed record RecordTable(ImmutableArray<ReadOnlyMemory<byte>> Records, ImmutableArray<string?> Days)
{
    public static readonly RecordTable Empty = new([], []);

    /// <summary>
    /// Numbers of the records within a window, in order. Days are ISO texts and compare as such; a coarser text (a month) is compared as far as it
    /// goes, so that a month belongs to every window that touches it.
    /// </summary>
    public ImmutableArray<int> Within(DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null)
            return [.. Enumerable.Range(0, Records.Length)];
        var (first, last) = (Iso(from), Iso(to));
        return [.. Enumerable.Range(0, Records.Length).Where(i => Days[i] is { } day && AtOrAfter(day, first) && AtOrBefore(day, last))];
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool AtOrAfter(string day, string? bound) => bound is null || Compare(day, bound) >= 0;

    private static bool AtOrBefore(string day, string? bound) => bound is null || Compare(day, bound) <= 0;

    private static int Compare(string day, string bound)
    {
        var length = Math.Min(day.Length, bound.Length);
        return string.CompareOrdinal(day, 0, bound, 0, length);
    }
}
