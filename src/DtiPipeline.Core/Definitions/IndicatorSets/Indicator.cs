using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>One scored line of a document (chỉ số thành phần), or a sub-indicator of one.</summary>
public sealed record Indicator
{
    public required string Code { get; init; }

    public required string NameAsPrinted { get; init; }

    /// <summary>As printed, or with a misprint corrected.</summary>
    public required string Name { get; init; }

    public required decimal Max { get; init; }

    /// <summary>Leading agency as printed.</summary>
    public string? Lead { get; init; }

    public string? Support { get; init; }

    public string? Evidence { get; init; }

    public string? When { get; init; }

    /// <summary>How the document says it is to be done (cột “Thực hiện”), or its explanation of the figures.</summary>
    public string? Guidance { get; init; }

    /// <summary>What must hold for points (cột “Điều kiện”).</summary>
    public string? Condition { get; init; }

    /// <summary>The case in which the document itself leaves the indicator out ("Đơn vị đặc thù không tính tiêu chí này"); null where it names none.</summary>
    public string? NotApplicableWhen { get; init; }

    /// <summary>What the copy at hand has lost; null where it is whole.</summary>
    public Restoration? Restored { get; init; }

    /// <summary>Why the rule is ours rather than the document's; null where the document prints it.</summary>
    public string? InferredBecause { get; init; }

    /// <summary>What is in doubt; null where nothing is.</summary>
    public string? Disputed { get; init; }

    /// <summary>Where it stands in the document: <c>II.6.4</c>.</summary>
    public required string SourceItem { get; init; }

    public string? Notes { get; init; }

    /// <summary>True where the document prints no letters and we gave the inputs theirs.</summary>
    public bool LettersAreOurs { get; init; }

    public required ScoringMethod Method { get; init; }

    public required ImmutableArray<IndicatorInput> Inputs { get; init; }

    public required ImmutableArray<Indicator> Children { get; init; }

    public required SourceSpan At { get; init; }

    public static Indicator Read(ValueReader value) => value.Map(map => Fields(map) with { Children = map.List("children", ReadChild) });

    // Sub-indicators have the same fields but no further level: that also keeps the schema finite.
    private static Indicator ReadChild(ValueReader value) => value.Map(Fields);

    private static Indicator Fields(MapReader map)
    {
        var code = map.Text("code");
        var printed = map.Text("name_as_printed");
        var name = map.TextOrNull("name");
        var max = map.Required("max", v => v.Parsed(Forms.Number));
        var published = map.Required("basis", v => v.Word(Bases));
        var because = map.TextOrNull("inferred_because");
        return new Indicator
        {
            Code = code,
            NameAsPrinted = printed,
            Name = name ?? printed,
            Max = max,
            Lead = map.TextOrNull("lead"),
            Support = map.TextOrNull("support"),
            Evidence = map.TextOrNull("evidence"),
            When = map.TextOrNull("when"),
            Guidance = map.TextOrNull("guidance"),
            Condition = map.TextOrNull("condition"),
            NotApplicableWhen = map.TextOrNull("not_applicable_when"),
            Restored = map.Optional<Restoration?>("restored", Restoration.Read, null),
            InferredBecause = published ? null : because ?? "",
            Disputed = map.TextOrNull("disputed"),
            SourceItem = map.Required("source", v => v.Map(s => s.Text("item"))),
            Notes = map.TextOrNull("notes"),
            LettersAreOurs = map.Optional("letters", v => v.Word(Letterings), false),
            Method = map.Required("method", v => v.Variant(ScoringMethod.Variants)),
            Inputs = map.List("inputs", IndicatorInput.Read),
            Children = [],
            At = map.At,
        };
    }

    private static readonly WordTable<bool> Letterings = new(("printed", false), ("ours", true));

    private static readonly WordTable<bool> Bases = new(("published", true), ("inferred", false));
}
