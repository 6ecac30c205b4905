using System.Collections.Immutable;

namespace DtiPipeline.Core.Appraising;

/// <summary>The result of a round under one decision. A later correction is another one, with the next version.</summary>
/// <param name="Version">1, 2, …</param>
/// <param name="DecisionNumber">As printed: <c>15/QĐ-UBND</c>.</param>
/// <param name="Title">What the decision is about, in its words.</param>
/// <param name="Reason">Why there is another version; empty of the first.</param>
/// <param name="Replaces">Content hash of the version before; null of the first.</param>
/// <param name="Units">By place.</param>
public sealed record PublishedResult(
    string Assessment, string Round, bool Invented, int Version, string DecisionNumber, DateOnly DecisionDate, string Title, string Reason, string? Replaces,
    ImmutableArray<ResultUnit> Units);
