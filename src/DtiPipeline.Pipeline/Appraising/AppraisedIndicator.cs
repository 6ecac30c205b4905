using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>One indicator of what a unit signed, before the council.</summary>
/// <param name="SignedPart">As it was signed.</param>
/// <param name="Now">The same on the unit's page of today.</param>
/// <param name="Standing">Where its appraisal stands.</param>
/// <param name="Steps">All that was done on it, the oldest first.</param>
/// <param name="Before">As it was signed when the last step was taken; null where that is what holds, or nothing was done.</param>
public sealed record AppraisedIndicator(
    WrittenIndicator SignedPart, SheetIndicator Now, AppraisalStanding Standing, ImmutableArray<AppraisalRecord> Steps, WrittenIndicator? Before)
{
    public string Code => SignedPart.Code;

    public Indicator Indicator => Now.Indicator;

    /// <summary>What the council may give at most: the maximum, less what does not apply.</summary>
    public decimal Max => SignedPart.ApplicableMax;

    /// <summary>Id of the last step: what the next one follows.</summary>
    public long? Head => Steps is [.., { } last] ? last.Id : null;

    public AppraisalKind? LastKind => Steps is [.., { } last] ? AppraisalSheets.KindOf(last) : null;

    /// <summary>Why a person should look: what the unit's page of today says.</summary>
    public ImmutableArray<ReviewFlag> Flags => Now.Flags;

    /// <summary>Evidence behind the decisions that hold on its figures.</summary>
    public IEnumerable<EvidenceRecord> Evidence => Now.AllInputs.Select(input => input.Figure.Decided).OfType<DecisionRecord>().DistinctBy(decision => decision.Id).SelectMany(decision => decision.Evidence);

    /// <summary>Somebody of the unit corrected a figure of a source.</summary>
    public bool IsCorrected => Now.AllInputs.Any(input => input.Figure.Decision?.Kind == DecisionKind.Override);

    /// <summary>The figures of today are others than those that were signed.</summary>
    public bool HasMoved { get; init; }

    /// <summary>Nothing speaks against accepting it with others: nothing flagged, moved or corrected, no evidence to be looked at, and nobody has done anything on it.</summary>
    public bool IsQuiet => Steps.IsEmpty && Flags.IsEmpty && !HasMoved && !IsCorrected && !Evidence.Any();

    /// <summary>The council is to do something: neither found nor waiting for the unit.</summary>
    public bool IsWaiting => !Standing.IsFound && Standing.Status != AppraisalStatus.Asked;

    /// <summary>What comes first on the council's table.</summary>
    public int Order => Standing.Status switch
    {
        AppraisalStatus.Changed => 0,
        AppraisalStatus.Answered => 1,
        AppraisalStatus.Overdue => 2,
        AppraisalStatus.Open when !Flags.IsEmpty || HasMoved || IsCorrected => 3,
        AppraisalStatus.Open when Evidence.Any() => 4,
        AppraisalStatus.Open => 5,
        AppraisalStatus.Asked => 6,
        _ => 7,
    };
}
