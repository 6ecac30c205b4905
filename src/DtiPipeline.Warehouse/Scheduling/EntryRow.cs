using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Scheduling;

/// <summary>A row of <c>schedule_entry</c>.</summary>
internal sealed record EntryRow
{
    public const string Columns = "id, kind, subject, due_at, as_of, from_day, to_day, connectors, rounds, state, why, run_id, attempts, who, decided_at";

    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    public DateOnly AsOf { get; init; }

    public DateOnly? FromDay { get; init; }

    public DateOnly? ToDay { get; init; }

    public string Connectors { get; init; } = "";

    public string Rounds { get; init; } = "";

    public string State { get; init; } = "";

    public string? Why { get; init; }

    public long? RunId { get; init; }

    public long Attempts { get; init; }

    public string? Who { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public EntryRecord ToRecord() => new()
    {
        Id = Id, Kind = Kind, Subject = Subject, DueAt = DueAt, AsOf = AsOf, Days = Days, Connectors = Words(Connectors), Rounds = Words(Rounds), State = State,
        Why = Why is null ? null : FindingJson.ReadWhole(Why), Run = RunId, Attempts = (int)Attempts, Who = Who, DecidedAt = DecidedAt,
    };

    public ScheduleEntry ToEntry() => new(Id, new Due(DueKinds.Words.TryGet(Kind, out var kind) ? kind : throw new InvalidOperationException($"unknown kind {Kind}"), Subject, DueAt, AsOf), (int)Attempts)
    {
        Days = Days, Connectors = [.. Words(Connectors)], Rounds = [.. Words(Rounds)],
    };

    /// <summary>The values of a new row.</summary>
    public static object Of(ScheduleEntry entry, string subject, string? who) => new
    {
        Kind = entry.Due.Kind.Word(), Subject = subject, DueAt = entry.Due.At, entry.Due.AsOf, FromDay = entry.Days?.From, ToDay = entry.Days?.To,
        Connectors = string.Join(' ', entry.Connectors), Rounds = string.Join(' ', entry.Rounds), Who = who,
    };

    private Window? Days => FromDay is { } from && ToDay is { } to ? new Window(from, to) : null;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
