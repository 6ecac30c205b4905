using DtiPipeline.Pipeline.Exporting;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>What stands below the table of a printed sheet: place, date and signature.</summary>
/// <param name="Seal">The electronic signature; null where nobody has signed, or the reader sees only a part of the sheet.</param>
public sealed record SheetFoot(ExportedSheet Export, OfficeName Office, SheetSeal? Seal)
{
    /// <summary>The whole fingerprint of what is printed, so that a paper can be held against the warehouse years later.</summary>
    public string SnapshotHash => Export.Sheet.Standing.SnapshotHash;
}
