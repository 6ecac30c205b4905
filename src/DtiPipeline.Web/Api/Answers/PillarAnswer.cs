namespace DtiPipeline.Web.Api.Answers;

/// <summary>A main index with its indicators; points are not rounded.</summary>
public sealed record PillarAnswer(string Code, string Name, decimal Points, decimal Max, decimal ApplicableMax, IReadOnlyList<IndicatorAnswer> Indicators);
