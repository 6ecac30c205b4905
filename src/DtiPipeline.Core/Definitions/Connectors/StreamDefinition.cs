using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Definitions.Connectors.Table;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>One kind of record of a source: how it is asked for, decoded, and what its fields are.</summary>
public sealed record StreamDefinition
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>For streams over HTTP; null for others.</summary>
    public RequestDefinition? Request { get; init; }

    /// <summary>For streams from a source's database; null for others.</summary>
    public QueryDefinition? Query { get; init; }

    /// <summary>For files: their names in the inbox, with * and ?; null for others.</summary>
    public string? Files { get; init; }

    public required DecodingDefinition Decode { get; init; }

    /// <summary>For sheets, CSV and HTML; null for JSON and XML.</summary>
    public TableLayout? Table { get; init; }

    /// <summary>Where a file without table says its day; null elsewhere. Without it such a file speaks of the day it was taken.</summary>
    public DatePattern? AsOf { get; init; }

    public required ValueFormats Formats { get; init; }

    public required ImmutableArray<FieldDefinition> Fields { get; init; }

    /// <summary>JSON or XML paths that are sent but never leave the reader, personal data above all.</summary>
    public required ImmutableArray<string> Drops { get; init; }

    /// <summary>Fields that identify a record. Files add their as-of date to it.</summary>
    public required ImmutableArray<string> Key { get; init; }

    public Replacement Replaces { get; init; }

    /// <summary>The date field that <see cref="Replacement.Window"/> goes by; null for files, which go by their as-of date.</summary>
    public string? Date { get; init; }

    public CoverageKind Covers { get; init; }

    /// <summary>Share of rejected rows above which the whole delivery is refused, 0 to 1.</summary>
    public decimal RejectThreshold { get; init; }

    /// <summary>How far a file may be from the last accepted one; null for the usual limits.</summary>
    public DriftLimits? Drift { get; init; }

    /// <summary>Payloads are landed encrypted.</summary>
    public bool PersonalData { get; init; }

    /// <summary>How long its payloads are kept; null: as the connector says.</summary>
    public Retention? Retention { get; init; }

    public required SourceSpan At { get; init; }

    /// <summary>True where an answer without records is one; files come or do not.</summary>
    public bool MayBeEmpty => Request?.MayBeEmpty ?? Query?.MayBeEmpty ?? true;

    public static StreamDefinition Read(ValueReader value) => value.Map(map => new StreamDefinition
    {
        Id = "",
        Title = map.Text("title"),
        Request = map.Optional<RequestDefinition?>("request", RequestDefinition.Read, null),
        Query = map.Optional<QueryDefinition?>("query", QueryDefinition.Read, null),
        Files = map.TextOrNull("files"),
        Decode = map.Required("decode", v => v.Variant(DecodingDefinition.Variants)),
        Table = map.Optional<TableLayout?>("table", TableLayout.Read, null),
        AsOf = map.Optional<DatePattern?>("as_of", DatePattern.Read, null),
        Formats = map.Optional("formats", ValueFormats.Read, ValueFormats.Plain),
        Fields = [.. map.Required("fields", v => v.Entries(FieldDefinition.Read)).Select(field => field.Value with { Name = field.Key })],
        Drops = map.Texts("drops"),
        Key = map.Required("key", v => v.Texts()),
        Replaces = map.Optional("replaces", v => v.Word(Replacements), Replacement.All),
        Date = map.TextOrNull("date"),
        Covers = map.Required("covers", v => v.Word(Coverages)),
        RejectThreshold = map.Optional("reject_threshold", v => v.Parsed(Forms.Share), 0m),
        Drift = map.Optional<DriftLimits?>("drift", DriftLimits.Read, null),
        PersonalData = map.Flag("personal_data"),
        Retention = map.Optional<Retention?>("retention", Connectors.Retention.Read, null),
        At = map.At,
    });

    private static readonly WordTable<Replacement> Replacements = new(("all", Replacement.All), ("window", Replacement.Window), ("nothing", Replacement.Nothing));

    private static readonly WordTable<CoverageKind> Coverages = new(("scope", CoverageKind.Scope), ("rows", CoverageKind.Rows));
}
