using System.Globalization;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Pages;

/// <summary>The filter of the record as it stands in an address.</summary>
public sealed record AuditQuery
{
    public string? Who { get; init; }

    public string? Action { get; init; }

    public string? Subject { get; init; }

    /// <summary>As a date field gives it: <c>2024-12-31</c>.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public string? Text { get; init; }

    /// <summary>Only entries with a smaller number; for pages.</summary>
    public long? Before { get; init; }

    /// <summary>What is not a day counts as none.</summary>
    public AuditFilter Filter => new()
    {
        Who = Clean(Who).ToLowerInvariant(), Action = Clean(Action), Subject = Clean(Subject), Text = Clean(Text), From = DayOf(From), To = DayOf(To),
    };

    /// <summary>True when a day was typed that is none.</summary>
    public bool HasUnreadableDay => (Clean(From).Length > 0 && DayOf(From) is null) || (Clean(To).Length > 0 && DayOf(To) is null);

    /// <summary>What was asked for, for an address or for the record.</summary>
    public IReadOnlyDictionary<string, string> Asked => new (string Name, string Value)[]
    {
        ("who", Clean(Who)), ("action", Clean(Action)), ("subject", Clean(Subject)), ("from", Clean(From)), ("to", Clean(To)), ("text", Clean(Text)),
    }.Where(one => one.Value.Length > 0).ToDictionary(one => one.Name, one => one.Value);

    /// <summary>The query of a page with the same filter.</summary>
    public string AddressOf(long before) =>
        "?" + string.Join('&', Asked.Append(new("before", before.ToString(CultureInfo.InvariantCulture))).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}"));

    private static string Clean(string? text) => text?.Normalize().Trim() ?? "";

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(Clean(text), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
