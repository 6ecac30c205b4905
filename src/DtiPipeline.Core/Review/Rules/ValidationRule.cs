using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>One check that a unit's figures pass before they are signed. One entry of <c>mappings/validation-rules.yaml</c>.</summary>
public sealed record ValidationRule
{
    public required string Id { get; init; }

    /// <summary>What must hold, in Vietnamese.</summary>
    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required RuleSeverity Severity { get; init; }

    /// <summary>What a person does when it does not hold, in Vietnamese.</summary>
    public required string Fix { get; init; }

    public required string FixEn { get; init; }

    /// <summary>Ids of the indicator sets it is for; empty: all.</summary>
    public required ImmutableArray<string> Sets { get; init; }

    /// <summary><c>so</c>, <c>huyen</c>, <c>xa</c>; empty: all.</summary>
    public required ImmutableArray<string> Levels { get; init; }

    public required RuleTest Test { get; init; }

    public required SourceSpan At { get; init; }

    public static ValidationRule Read(ValueReader value) => value.Map(map => new ValidationRule
    {
        Id = map.Text("id"),
        Title = map.Text("title"),
        TitleEn = map.Text("title_en"),
        Severity = map.Required("severity", v => v.Word(Severities)),
        Fix = map.Text("fix"),
        FixEn = map.Text("fix_en"),
        Sets = map.Texts("sets"),
        Levels = map.List("levels", v => v.Word(IndicatorSet.Levels)),
        Test = map.Required("check", v => v.Variant(RuleTest.Variants)),
        At = map.At,
    });

    public static readonly WordTable<RuleSeverity> Severities = new(("blocking", RuleSeverity.Blocking), ("warning", RuleSeverity.Warning));

    /// <summary>True when the rule is meant for the set, whether or not the set has its elements.</summary>
    public bool IsFor(IndicatorSet set) => (Sets.IsEmpty || Sets.Contains(set.Id)) && (Levels.IsEmpty || Levels.Contains(set.Level));

    public string TitleIn(Language language) => language == Language.Vi ? Title : TitleEn;

    public string FixIn(Language language) => language == Language.Vi ? Fix : FixEn;
}
