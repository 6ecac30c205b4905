namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One column of an element in the counting query.</summary>
/// <param name="Sql">Over the rows of one unit (<c>r.…</c>).</param>
internal sealed record ElementColumn(OwnColumn Column, string Sql);
