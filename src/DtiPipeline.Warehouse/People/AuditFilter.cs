using DtiPipeline.Core.Periods;

namespace DtiPipeline.Warehouse.People;

/// <summary>Which entries of the record somebody wants to see; empty: all.</summary>
public sealed record AuditFilter
{
    /// <summary>A login.</summary>
    public string Who { get; init; } = "";

    /// <summary>What is done: <c>value.override</c>.</summary>
    public string Action { get; init; } = "";

    /// <summary>The beginning of a subject: <c>value/tuan-giao-2024</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The first day, as days are counted in Việt Nam.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Stands somewhere in subject or detail; letters without marks are found in either case.</summary>
    public string Text { get; init; } = "";

    internal IEnumerable<string> Conditions()
    {
        if (Who.Length > 0)
            yield return "who = @Who";
        if (Action.Length > 0)
            yield return "action = @Action";
        if (Subject.Length > 0)
            yield return "substr(subject, 1, length(@Subject)) = @Subject";
        if (From is not null)
            yield return "at >= @first";
        if (To is not null)
            yield return "at < @end";
        if (Text.Length > 0)
            yield return "(lower(subject) like @text escape '!' or lower(detail) like @text escape '!')";
    }

    internal object Parameters(long before, long after, int limit) => new
    {
        Who, Action, Subject, before, after, limit,
        first = From is { } from ? VietnamTime.StartOf(from) : DateTimeOffset.UnixEpoch,
        end = To is { } to ? VietnamTime.StartOf(to.AddDays(1)) : DateTimeOffset.UnixEpoch,
        text = $"%{Text.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%",
    };
}
