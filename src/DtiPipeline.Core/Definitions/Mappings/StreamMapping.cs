using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>How the rows of one stream become data elements.</summary>
public sealed record StreamMapping
{
    /// <summary>Id of the stream in its connector.</summary>
    public required string Stream { get; init; }

    public required UnitSource Unit { get; init; }

    public ExpectedUnits Expects { get; init; }

    public required TakeDefinition Take { get; init; }

    /// <summary>Fields whose raw words have a meaning, and the crosswalk that gives it.</summary>
    public required ImmutableArray<KeyValuePair<string, WordSource>> Words { get; init; }

    public RollUp RollUp { get; init; } = RollUp.All;

    /// <summary>People fill the source in by hand and answer for it: its values are <c>declared</c>, not <c>reported</c>.</summary>
    public bool Declared { get; init; }

    public required ImmutableArray<ElementMapping> Elements { get; init; }

    /// <summary>Where the rows name their data elements themselves; null where <see cref="Elements"/> says it all.</summary>
    public NamedValues? Named { get; init; }

    public required SourceSpan At { get; init; }

    /// <summary>The same with the rules of named values written out for some elements.</summary>
    public StreamMapping For(IEnumerable<string> elements) => Named is { } named
        ? this with { Elements = [.. Elements, .. elements.Except(Elements.Select(element => element.Element)).Select(named.For)] }
        : this;

    public static StreamMapping Read(ValueReader value) => value.Map(map => new StreamMapping
    {
        Stream = "",
        Unit = map.Required("unit", UnitSource.Read),
        Expects = map.Required("expects", v => v.Word(Expectations)),
        Take = map.Required("take", v => v.Variant(TakeDefinition.Variants)),
        Words = map.Entries("words", WordSource.Read),
        RollUp = map.Optional("roll_up", RollUp.Read, RollUp.All),
        Declared = map.Flag("declared"),
        Elements = [.. map.Entries("elements", ElementMapping.Read).Select(element => element.Value with { Element = element.Key })],
        Named = map.Optional<NamedValues?>("named", NamedValues.Read, null),
        At = map.At,
    });

    private static readonly WordTable<ExpectedUnits> Expectations = new(
        ("communes", ExpectedUnits.Communes), ("scope", ExpectedUnits.Scope), ("units", ExpectedUnits.Units), ("evaluated", ExpectedUnits.Evaluated));
}
