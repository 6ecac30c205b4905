namespace DtiPipeline.Collection.Selection;

/// <summary>Paths (dotted in JSON, with slashes in XML) of what a paginator wants to know of a page; null where it does not.</summary>
internal sealed record PagePaths(string? Next, string? Total);
