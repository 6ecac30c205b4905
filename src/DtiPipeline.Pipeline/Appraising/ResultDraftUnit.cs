using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>A unit of a round on the way to its result.</summary>
/// <param name="Key">Code with the first day of its version.</param>
/// <param name="State">Null where the assessment has no process.</param>
/// <param name="Move">The last step of the unit; null where there was none.</param>
/// <param name="Found">What it signed and what the council found; null where nobody has signed.</param>
/// <param name="Published">The unit in the last version; null where it was not in one with a result.</param>
/// <param name="IsReady">Appraised to the end: it goes into the next version with these findings.</param>
/// <param name="IsPublished">It stays as it was published.</param>
public sealed record ResultDraftUnit(
    ReviewPlace Place, string Key, string Name, ProcessState? State, MoveRecord? Move, AppraisedTotal? Found, ResultUnit? Published, bool IsReady, bool IsPublished)
{
    /// <summary>It has no result: the next version says why.</summary>
    public bool IsMissing => !IsReady && !IsPublished;
}
