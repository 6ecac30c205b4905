using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Elements;

/// <summary>One quantity with a meaning of its own, shared by all indicator sets.</summary>
public sealed record DataElement
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>What exactly is counted, and what is not.</summary>
    public required string Definition { get; init; }

    /// <summary>The unit of measure; money is always đồng.</summary>
    public string? Unit { get; init; }

    public ElementType Type { get; init; }

    public ElementKind Kind { get; init; }

    /// <summary>Decimal places.</summary>
    public int Scale { get; init; }

    public CombineRule Combine { get; init; }

    /// <summary>Streams as <c>connector/stream</c>, the most trusted first, for <see cref="CombineRule.First"/>.</summary>
    public required ImmutableArray<string> Trust { get; init; }

    /// <summary>Share of the trusted figure by which another stream's may differ before a person is told; null: any difference is told. For <see cref="CombineRule.First"/>.</summary>
    public decimal? Tolerance { get; init; }

    public MergeRule Merge { get; init; }

    /// <summary>Code of the data element whose figures say how much each unit's own counts, for <see cref="MergeRule.WeightedMean"/>; otherwise null.</summary>
    public string? Weight { get; init; }

    /// <summary>Keys a choice may take.</summary>
    public required ImmutableArray<string> Options { get; init; }

    public required SourceSpan At { get; init; }

    /// <summary>Whom to call: told to nobody outside, in no export and no answer.</summary>
    public bool IsContact => Code == Contact || Code.StartsWith(Contact + ".", StringComparison.Ordinal);

    private const string Contact = "unit.contact";

    public static DataElement Read(ValueReader value) => value.Map(map => new DataElement
    {
        Code = "",
        Name = map.Text("name"),
        Definition = map.Text("definition"),
        Unit = map.TextOrNull("unit"),
        Type = map.Required("type", v => v.Word(Types)),
        Kind = map.Required("kind", v => v.Word(Kinds)),
        Scale = map.Optional("scale", v => v.Parsed(Forms.Whole), 0),
        Combine = map.Optional("combine", v => v.Word(Combinations), CombineRule.First),
        Trust = map.Texts("trust"),
        Tolerance = map.Optional<decimal?>("tolerance", v => v.Parsed(Forms.Share), null),
        Merge = map.Optional("merge", v => v.Word(Merges), MergeRule.Refuse),
        Weight = map.TextOrNull("weight"),
        Options = map.Texts("options"),
        At = map.At,
    });

    public static readonly WordTable<ElementType> Types = new(
        ("number", ElementType.Number), ("choice", ElementType.Choice), ("boolean", ElementType.Boolean), ("date", ElementType.Date), ("text", ElementType.Text));

    public static readonly WordTable<ElementKind> Kinds = new(("stock", ElementKind.Stock), ("flow", ElementKind.Flow));

    private static readonly WordTable<CombineRule> Combinations = new(("first", CombineRule.First), ("sum", CombineRule.Sum), ("max", CombineRule.Max));

    public static readonly WordTable<MergeRule> Merges = new(
        ("sum", MergeRule.Sum), ("weighted-mean", MergeRule.WeightedMean), ("latest", MergeRule.Latest), ("refuse", MergeRule.Refuse));
}
