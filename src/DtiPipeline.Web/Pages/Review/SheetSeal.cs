using DtiPipeline.Core.People;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>The electronic signature on a printed sheet, with what a paper needs to be held against the warehouse years later.</summary>
/// <param name="Standing">How the signature stands to what is printed.</param>
/// <param name="Checkpoint">The entry of the signature in the record of deeds: with it on paper, nobody can take away or rewrite what was recorded up to then unseen.</param>
public sealed record SheetSeal(SignatureRecord Signature, SignatureStanding Standing, AuditCheckpoint? Checkpoint)
{
    /// <summary>False when the figures on the paper are others than those that were signed.</summary>
    public bool IsOfThisPaper => Standing != SignatureStanding.Superseded;
}
