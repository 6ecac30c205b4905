using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>Where the appraisal of a unit stands, without what its page shows.</summary>
/// <param name="ApplicableMax">By the signed card.</param>
/// <param name="Scores">Of all indicators; the unit's own points where nothing is found.</param>
public sealed record AppraisedTotal(SignatureRecord Signature, AppraisalProgress Progress, decimal ApplicableMax, ImmutableArray<AppraisedScore> Scores);
