using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>What an edit does to one round.</summary>
public sealed record PreviewedRound
{
    public required Assessment Assessment { get; init; }

    public required Round Round { get; init; }

    public required IndicatorSet Set { get; init; }

    /// <summary>True when its cut-off has passed: the round keeps what it has, and what is listed here could only be proposed as a restatement.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>True when the snapshot would be another one: values, rules, points or totals differ, even where nothing listed here moves.</summary>
    public required bool ChangesContent { get; init; }

    public required ImmutableArray<MovedValue> Values { get; init; }

    public required ImmutableArray<MovedPoints> Points { get; init; }

    public required ImmutableArray<MovedTotal> Totals { get; init; }

    /// <summary>Signatures whose unit would have another scorecard, by unit.</summary>
    public required ImmutableArray<TouchedSignature> Signatures { get; init; }

    /// <summary>True when any figure is other than before.</summary>
    public bool Moves => !Values.IsEmpty || !Points.IsEmpty || !Totals.IsEmpty;
}
