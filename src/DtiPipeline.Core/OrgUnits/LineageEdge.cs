using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>One old unit that went, wholly or in part, into a new one. One row of <c>mappings/org-units/lineage.csv</c>.</summary>
/// <param name="Extent"><c>full</c> or <c>part</c>.</param>
/// <param name="People">People who moved, where a document says so.</param>
/// <param name="Evidence">The document; text with "inferred" needs a person's confirmation before it may be used for scoring.</param>
public sealed record LineageEdge(
    string OldCode, string OldName, string NewCode, string NewName, DateOnly Effective, string Extent, int? People, string Evidence, SourceSpan At);
