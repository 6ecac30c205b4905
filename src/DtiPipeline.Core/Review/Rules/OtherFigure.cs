using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review.Rules;

/// <summary>What a source says that was not taken.</summary>
/// <param name="Source">As <c>connector/stream</c>.</param>
public sealed record OtherFigure(string Element, string Source, Value Value);
