using DtiPipeline.Core.Definitions;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>Most points that indicators of evaluated units could gain if what holds up a stream's rows were put right; an indicator that needs several values counts once.</summary>
/// <param name="blocked">The values of the last night that are rejected or incomplete.</param>
/// <param name="assessment">Only the points of this one; null: of all.</param>
public sealed class PointsAtStake(DefinitionSet definitions, IReadOnlyList<BlockedValue> blocked, string? assessment = null)
{
    /// <param name="streams">As <c>connector/stream</c>.</param>
    public decimal Of(IReadOnlySet<string> streams) => Of(value => streams.Contains($"{value.Connector}/{value.Stream}"));

    /// <summary>What hangs on one word: nothing while no count asks for it.</summary>
    public decimal Of(SurveyedWord word) => Of(value =>
        value.Connector == word.Connector && value.Stream == word.Stream && (word.Elements is not { } elements || elements.Contains(value.Element)));

    private decimal Of(Func<BlockedValue, bool> isMeant) => blocked
        .Where(value => (assessment is null || value.Assessment == assessment) && isMeant(value))
        .SelectMany(Indicators)
        .DistinctBy(at => (at.Assessment, at.Unit, at.Code))
        .Sum(at => at.Max);

    private IEnumerable<(string Assessment, string Unit, string Code, decimal Max)> Indicators(BlockedValue value) =>
        from assessed in definitions.Assessments
        where assessed.Id == value.Assessment && assessed.Units.Contains(value.Unit)
        from indicator in definitions.Set(assessed.Set).Indicators
        where indicator.Children.SelectMany(child => child.Inputs).Concat(indicator.Inputs).Any(input => input.Element == value.Element)
        select (assessed.Id, value.Unit, indicator.Code, indicator.Max);
}
