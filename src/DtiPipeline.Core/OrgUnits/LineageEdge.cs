using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>One old unit that went, wholly or in part, into a new one. One row of <c>mappings/org-units/lineage.csv</c>.</summary>
/// <param name="Extent"><c>full</c> or <c>part</c>.</param>
/// <param name="People">People who moved, where a document says so.</param>
/// <param name="Evidence">The document; text with "inferred" needs a person's confirmation before it may be used for scoring.</param>
public sealed record LineageEdge(
    string OldCode, string OldName, string NewCode, string NewName, DateOnly Effective, string Extent, int? People, string Evidence, SourceSpan At)
{
    /// <summary>The <see cref="Extent"/> of a unit that went wholly into the other.</summary>
    public const string Full = "full";

    /// <summary>Who confirmed what is inferred; null: nobody.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>True when a document says so, or a person.</summary>
    public bool IsConfirmed => ConfirmedBy is not null || !Evidence.Contains("inferred", StringComparison.OrdinalIgnoreCase);
}
