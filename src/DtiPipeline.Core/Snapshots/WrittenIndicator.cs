using System.Collections.Immutable;
using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Snapshots;

/// <summary>An indicator of a <see cref="WrittenCard"/>.</summary>
/// <param name="PartHash">SHA-256 of the indicator's own text in the canonical form and of the values it uses, those of its sub-indicators included: the same as long as nothing of the indicator is another.</param>
public sealed record WrittenIndicator(string Code, decimal ApplicableMax, Trace Trace, ImmutableArray<WrittenIndicator> Children, string PartHash)
{
    public decimal Points => Trace.Points;

    public decimal Max => Trace.Max;

    /// <summary>It and its sub-indicators.</summary>
    public IEnumerable<WrittenIndicator> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>Its letters and those of its sub-indicators.</summary>
    public IEnumerable<TraceLetter> Letters => All.SelectMany(part => part.Trace.Letters);
}
