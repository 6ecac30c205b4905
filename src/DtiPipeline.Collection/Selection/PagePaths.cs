namespace DtiPipeline.Collection.Selection;

/// <summary>Dotted paths of what a paginator wants to know of a page; null where it does not.</summary>
internal sealed record PagePaths(string? Next, string? Total);
