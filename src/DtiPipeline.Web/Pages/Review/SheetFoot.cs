using DtiPipeline.Pipeline.Exporting;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>What stands below the table of a printed sheet: place, date and signature.</summary>
public sealed record SheetFoot(ExportedSheet Export, OfficeName Office)
{
    /// <summary>The whole fingerprint of what is printed, so that a paper can be held against the warehouse years later.</summary>
    public string SnapshotHash => Export.Sheet.Standing.SnapshotHash;
}
