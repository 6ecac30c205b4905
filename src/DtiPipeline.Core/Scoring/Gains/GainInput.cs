namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>A letter of an indicator, as people need it named.</summary>
/// <param name="Letter">a, b, c … as printed.</param>
/// <param name="Name">The document's words behind the letter.</param>
/// <param name="Element">Code of the data element.</param>
/// <param name="Measure">The element's unit of measure (hồ sơ, đồng); null where it has none.</param>
/// <param name="Scale">The element's decimal places.</param>
public sealed record GainInput(string Letter, string Name, string Element, string? Measure, int Scale);
