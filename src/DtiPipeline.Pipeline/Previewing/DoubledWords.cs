namespace DtiPipeline.Pipeline.Previewing;

/// <summary>Two or more words of one delivery name one unit, so that its rows are added up.</summary>
/// <param name="Source"><c>connector/stream</c></param>
/// <param name="Day">The day as of which it was delivered.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Words">The raw words, joined by <c>; </c>.</param>
/// <param name="Rows">Rows that have one of them.</param>
public sealed record DoubledWords(string Source, DateOnly Day, string Unit, string Words, long Rows);
