namespace DtiPipeline.Core.Definitions.Connectors.Pagination;

/// <summary>One answer holds everything.</summary>
public sealed record SinglePage() : PaginationDefinition(null, null, null);
