namespace DtiPipeline.Core.Mapping.Compilation;

/// <summary>One column of an element.</summary>
/// <param name="Own">Over the rows of one unit (<c>r.…</c>); null where the second stage needs none of its own.</param>
/// <param name="Whole">Over what the first stage found (<c>l.…</c>) for a unit and those below it.</param>
internal sealed record ElementColumn(OutputColumn Column, string? Own, string Whole);
