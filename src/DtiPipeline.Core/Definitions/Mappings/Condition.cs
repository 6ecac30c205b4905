using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>What one field of a row must be. All the tests given must hold. For a field with a crosswalk the words are meanings.</summary>
public sealed record Condition
{
    public required string Field { get; init; }

    /// <summary>One of these; empty: any.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    /// <summary>None of these, and not absent.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    public bool? Present { get; init; }

    /// <summary>Comparisons with another field or a constant; both sides must be present.</summary>
    public ImmutableArray<Comparison> Comparisons { get; init; } = [];

    public required SourceSpan At { get; init; }

    public static Condition Read(ValueReader value) => value.ByKind(
        scalar: v => new Condition { Field = "", OneOf = [v.Text()], At = v.At },
        list: v => new Condition { Field = "", OneOf = v.Texts(), At = v.At },
        map: v => v.Map(map => new Condition
        {
            Field = "",
            Not = map.Texts("not"),
            Present = map.Optional<bool?>("present", p => p.Word(Forms.Flag), null),
            Comparisons = [.. Comparison.Operators.SelectMany(o => map.Optional<ImmutableArray<Comparison>>(o.Word, c => [new Comparison(o.Operator, o.WithField, c.Text())], []))],
            At = map.At,
        }));
}
