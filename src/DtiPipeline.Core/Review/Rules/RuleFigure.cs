using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>A figure that a broken rule speaks of.</summary>
/// <param name="Element">Code of the data element.</param>
public sealed record RuleFigure(string Element, Value Value);
