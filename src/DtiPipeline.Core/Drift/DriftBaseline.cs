using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Core.Drift;

/// <summary>Chooses which earlier file a new one is held against.</summary>
public static class DriftBaseline
{
    /// <param name="earlier">Accepted files of the stream, in the order in which they were accepted.</param>
    /// <param name="limits">Where several senders share the stream, the sender's own files come first.</param>
    /// <returns>The last one of the same day, else of the nearest day before, else of the nearest after; null where there is none.</returns>
    public static SeenFile? Of(SeenFile file, IEnumerable<SeenFile> earlier, DriftLimits limits) => earlier
        .Select((seen, order) => (seen, order))
        .OrderBy(candidate => limits.SeveralSenders && candidate.seen.Letters != file.Letters)
        .ThenBy(candidate => candidate.seen.AsOf == file.AsOf ? 0 : candidate.seen.AsOf < file.AsOf ? 1 : 2)
        .ThenBy(candidate => Math.Abs(candidate.seen.AsOf.DayNumber - file.AsOf.DayNumber))
        .ThenByDescending(candidate => candidate.order)
        .Select(candidate => candidate.seen).FirstOrDefault();
}
