using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Appraising;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>A round as the council sees it on the way to its next version.</summary>
/// <param name="Publish">The move that publishes.</param>
/// <param name="Units">Those the reader appraises, by code.</param>
/// <param name="Last">The version before; null where there was none.</param>
public sealed record ResultDraft(
    Assessment Assessment, Round Round, IndicatorSet Set, Process Process, ProcessMove Publish, ImmutableArray<ResultDraftUnit> Units, PublicationRecord? Last)
{
    /// <summary>1, 2, …</summary>
    public int Version => (Last?.Version ?? 0) + 1;

    /// <summary>The reader appraises all units of the assessment: others do not publish.</summary>
    public bool IsWhole => Units.Length == Assessment.Units.Length;

    public IEnumerable<ResultDraftUnit> Missing => Units.Where(unit => unit.IsMissing);

    /// <summary>Something would be published that is not yet.</summary>
    public bool HasNew => Units.Any(unit => unit.IsReady);

    /// <summary>The result as it would be published.</summary>
    /// <param name="leftOut">Why units have none, by key.</param>
    public ImmutableArray<ResultUnit> ResultOf(IReadOnlyDictionary<string, string> leftOut) => ResultTable.Ranked(
    [
        .. Units.Select(unit => unit.IsPublished
            ? unit.Published!
            : ResultTable.Of(Set, unit.IsReady
                ? new AppraisedUnit(unit.Key, unit.Name)
                {
                    SignedHash = unit.Found!.Signature.ContentHash, Self = unit.Found.Signature.Published, ApplicableMax = unit.Found.ApplicableMax, Scores = unit.Found.Scores,
                }
                : new AppraisedUnit(unit.Key, unit.Name, leftOut.GetValueOrDefault(unit.Key, Unsaid)))),
    ]);

    /// <summary>Names what a person has seen of the figures: another one says that something moved since.</summary>
    public string Seen => CanonicalText.Hash(PublishedForm.Write(
        new PublishedResult(Assessment.Id, Round.Id, Assessment.Invented, Version, "", default, "", "", Last?.ContentHash, ResultOf(System.Collections.Frozen.FrozenDictionary<string, string>.Empty))));

    // A unit without a result always says why; until it does, it stands for itself.
    private const string Unsaid = "–";
}
