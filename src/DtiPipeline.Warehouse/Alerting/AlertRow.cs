using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Board;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Alerting;

/// <summary>A row of <c>alert</c>.</summary>
internal sealed record AlertRow
{
    public const string Columns = "id, cause_key, rule, kind, subject, name, sort, what, parts, owner, run_id, since, raised_at, last_seen, ended_at, ending";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long Id { get; init; }

    public string CauseKey { get; init; } = "";

    public string Rule { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Name { get; init; } = "";

    public string Sort { get; init; } = "";

    public string What { get; init; } = "";

    public string Parts { get; init; } = "";

    public string? Owner { get; init; }

    public long? RunId { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset LastSeen { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Ending { get; init; }

    /// <summary>The values of a cause.</summary>
    public static object Of(AlertCause cause, DateTimeOffset now, long id = 0) => new
    {
        id, cause.Key, cause.Rule, kind = cause.Kind.Word(), cause.Subject, cause.Name, sort = cause.Sort.ToString(), what = FindingJson.Whole(cause.What),
        parts = JsonSerializer.Serialize(cause.Parts, Plain), cause.Owner, cause.Run, cause.Since, now,
    };

    public Alert ToAlert() => new(
        Id,
        new AlertCause
        {
            Rule = Rule, Kind = AlertKinds.Words.TryGet(Kind, out var kind) ? kind : throw new InvalidOperationException($"unknown kind {Kind}"), Subject = Subject, Name = Name,
            Sort = Enum.Parse<CauseKind>(Sort), What = FindingJson.ReadWhole(What), Parts = JsonSerializer.Deserialize<ImmutableArray<string>>(Parts), Owner = Owner, Run = RunId, Since = Since,
        },
        RaisedAt, LastSeen, EndedAt, Ending is { } word && AlertEndings.Words.TryGet(word, out var ending) ? ending : null);
}
