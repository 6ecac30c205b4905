using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>
/// The nights that show every assessment once: that of the demonstration's own day first, then for each assessment that is not open on it a night on
/// the last day its last round is written.
/// </summary>
public static class DemonstrationNights
{
    /// <returns>The night of <paramref name="today"/>, then the others by day.</returns>
    public static ImmutableArray<RunRequest> Of(DefinitionSet definitions, DateOnly today)
    {
        var closed = definitions.Assessments.Where(assessment => !assessment.Rounds.Any(round => round.IsOpen(today)));
        var others = closed.GroupBy(assessment => assessment.Rounds.Max(round => round.CutOff)).OrderBy(night => night.Key)
            .Select(night => Night(night.Key) with { Assessments = [.. night.Select(assessment => assessment.Id)] });
        return [Night(today), .. others];
    }

    private static RunRequest Night(DateOnly day) => new() { AsOf = day, AllowInvented = true };
}
