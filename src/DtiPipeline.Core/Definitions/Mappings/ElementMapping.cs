using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>How one data element is counted from a stream's rows.</summary>
public sealed record ElementMapping
{
    /// <summary>Code of the data element.</summary>
    public required string Element { get; init; }

    public AggregateKind Aggregate { get; init; }

    /// <summary>The field counted, added or taken; null where rows are counted.</summary>
    public string? Field { get; init; }

    /// <summary>A field whose sum is taken away, for sources that report the complement.</summary>
    public string? Minus { get; init; }

    public required ImmutableArray<Condition> Where { get; init; }

    /// <summary>The date field that decides about the window, where it is not the stream's.</summary>
    public string? Date { get; init; }

    /// <summary>Null: as the stream says.</summary>
    public RollUp? RollUp { get; init; }

    /// <summary>Why it is counted so.</summary>
    public string? Note { get; init; }

    public required SourceSpan At { get; init; }

    public static ElementMapping Read(ValueReader value) => value.Map(map =>
    {
        var count = map.Optional<string?>("count", v => v.Word(Rows), null);
        var distinct = map.TextOrNull("count_distinct");
        var sum = map.TextOrNull("sum");
        var single = map.TextOrNull("value");
        return new ElementMapping
        {
            Element = "",
            Aggregate = count is not null ? AggregateKind.Count
                : distinct is not null ? AggregateKind.CountDistinct
                : sum is not null ? AggregateKind.Sum
                : single is not null ? AggregateKind.Value
                : AggregateKind.None,
            Field = distinct ?? sum ?? single,
            Minus = map.TextOrNull("minus"),
            Where = [.. map.Entries("where", Condition.Read).Select(condition => condition.Value with { Field = condition.Key })],
            Date = map.TextOrNull("date"),
            RollUp = map.Optional<RollUp?>("roll_up", RollUp.Read, null),
            Note = map.TextOrNull("note"),
            At = map.At,
        };
    });

    private static readonly WordTable<string?> Rows = new(("rows", "rows"));
}
