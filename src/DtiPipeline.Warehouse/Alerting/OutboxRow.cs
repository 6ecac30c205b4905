using DtiPipeline.Core.Alerting;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Alerting;

/// <summary>A row of <c>outbox_message</c>.</summary>
internal sealed record OutboxRow
{
    public const string Columns = "id, message_id, kind, channel, address, subject, body, state, made_at, attempts, next_at, last_error, decided_at";

    public long Id { get; init; }

    public string MessageId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Address { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public long Attempts { get; init; }

    public DateTimeOffset NextAt { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public OutboxEntry ToEntry() => new()
    {
        Id = Id,
        Message = new AlertMessage(MessageId, Kind, Address, AlertChannels.Words.TryGet(Channel, out var channel) ? channel : throw new InvalidOperationException($"unknown channel {Channel}"), Subject, Body),
        State = State, MadeAt = MadeAt, Attempts = (int)Attempts, NextAt = NextAt, Why = LastError is null ? null : FindingJson.ReadWhole(LastError), DecidedAt = DecidedAt,
    };
}
