namespace DtiPipeline.Core.Scoring.Json;

/// <summary>One entry of <c>dti sets list --format json</c>.</summary>
/// <param name="Total">What the indicators' maxima add up to.</param>
/// <param name="TotalPrinted">What the document says.</param>
/// <param name="Indicators">How many there are.</param>
/// <param name="IndicatorsPrinted">How many the document says; null where it does not say.</param>
public sealed record SetListJson(string Id, string Title, string Level, decimal Total, decimal TotalPrinted, int Indicators, int? IndicatorsPrinted);
