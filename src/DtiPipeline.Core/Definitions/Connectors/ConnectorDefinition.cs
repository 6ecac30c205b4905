using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>How to reach one source system, and the kinds of record it gives. One <c>connectors/&lt;id&gt;/connector.yaml</c>.</summary>
public sealed record ConnectorDefinition
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    /// <summary>True where the figures behind it are made up for demonstration; a normal run refuses such a connector.</summary>
    public bool Invented { get; init; }

    /// <summary>Code of the agency that owns the source system.</summary>
    public string? Owner { get; init; }

    public HttpSource? Http { get; init; }

    /// <summary>The source's own database, for streams with a query.</summary>
    public DatabaseSource? Database { get; init; }

    /// <summary>The folder in which files of this source arrive.</summary>
    public EnvironmentText? Inbox { get; init; }

    /// <summary>How files are taken from the inbox; null: they are left where they are.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>For its streams with personal data that do not say otherwise; null: these are kept for good.</summary>
    public Retention? Retention { get; init; }

    /// <summary>When it is asked; every night at the usual time where nothing is said.</summary>
    public ConnectorSchedule Schedule { get; init; } = ConnectorSchedule.Usual;

    public required ImmutableArray<StreamDefinition> Streams { get; init; }

    public required SourceSpan At { get; init; }

    /// <summary>How long the landed bytes of a stream are kept; null: for good. Only bytes with personal data come to an end.</summary>
    public Retention? RetentionOf(StreamDefinition stream) => stream.PersonalData ? stream.Retention ?? Retention : null;

    public static ConnectorDefinition Read(ValueReader value) => value.Map(map => new ConnectorDefinition
    {
        Id = map.Text("id"),
        Title = map.Text("title"),
        TitleEn = map.TextOrNull("title_en"),
        Invented = map.Flag("invented"),
        Owner = map.TextOrNull("owner"),
        Http = map.Optional<HttpSource?>("http", HttpSource.Read, null),
        Database = map.Optional<DatabaseSource?>("database", DatabaseSource.Read, null),
        Inbox = map.Optional<EnvironmentText?>("inbox", EnvironmentText.Read, null),
        HandOver = map.Optional<HandOver?>("hand_over", Connectors.HandOver.Read, null),
        Retention = map.Optional<Retention?>("retention", Connectors.Retention.Read, null),
        Schedule = map.Optional("schedule", ConnectorSchedule.Read, ConnectorSchedule.Usual),
        Streams = [.. map.Required("streams", v => v.Entries(StreamDefinition.Read)).Select(stream => stream.Value with { Id = stream.Key })],
        At = map.At,
    });
}
