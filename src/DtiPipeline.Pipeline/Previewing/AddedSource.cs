namespace DtiPipeline.Pipeline.Previewing;

/// <summary>A value that had sources before and is now put together from one more: right only if the two speak of different things.</summary>
/// <param name="Source"><c>connector/stream</c> of the one that joined.</param>
/// <param name="Rows">Rows that it adds.</param>
public sealed record AddedSource(string Assessment, string Round, string Unit, string Element, string Source, long Rows);
