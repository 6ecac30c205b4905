namespace DtiPipeline.Web.Api.Answers;

/// <summary>A data value that a snapshot was made from.</summary>
/// <param name="Type"><c>number</c>, <c>choice</c>, <c>boolean</c>, <c>date</c>, <c>text</c>.</param>
/// <param name="Value">In its written form: numbers with a dot, days yyyy-MM-dd, <c>true</c> and <c>false</c>; null when absent.</param>
/// <param name="State"><c>reported</c>, <c>declared</c>, <c>overridden</c>, or a named absence.</param>
/// <param name="Partial">What there is of an incomplete sum.</param>
/// <param name="Covered">How many of the expected units reported, of a sum.</param>
/// <param name="Sources">Connectors whose figures are in it; empty where people declared it.</param>
public sealed record ValueAnswer(
    string Unit, string Element, string Type, string? Value, string State, decimal? Partial, int? Covered, int? Expected, IReadOnlyList<string> Sources);
