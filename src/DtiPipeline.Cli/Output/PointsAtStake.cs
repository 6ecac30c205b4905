using DtiPipeline.Core.Definitions;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Cli.Output;

/// <summary>Most points that indicators of evaluated units could gain if a stream's refused rows were right; an indicator that needs several values counts once.</summary>
internal sealed class PointsAtStake(DefinitionSet? definitions, IReadOnlyList<BlockedValue> blocked)
{
    /// <param name="streams">As <c>connector/stream</c>.</param>
    /// <returns>Null where no definitions are at hand.</returns>
    public decimal? Of(IReadOnlySet<string> streams)
    {
        if (definitions is null)
            return null;
        return blocked
            .Where(value => streams.Contains($"{value.Connector}/{value.Stream}"))
            .SelectMany(value => Indicators(value, definitions))
            .DistinctBy(at => (at.Assessment, at.Unit, at.Code))
            .Sum(at => at.Max);
    }

    private static IEnumerable<(string Assessment, string Unit, string Code, decimal Max)> Indicators(BlockedValue value, DefinitionSet definitions) =>
        from assessment in definitions.Assessments
        where assessment.Id == value.Assessment && assessment.Units.Contains(value.Unit)
        from indicator in definitions.Set(assessment.Set).Indicators
        where indicator.Children.SelectMany(child => child.Inputs).Concat(indicator.Inputs).Any(input => input.Element == value.Element)
        select (assessment.Id, value.Unit, indicator.Code, indicator.Max);
}
