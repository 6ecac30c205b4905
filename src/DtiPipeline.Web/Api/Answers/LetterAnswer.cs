namespace DtiPipeline.Web.Api.Answers;

/// <summary>A letter of an indicator's rule.</summary>
/// <param name="Element">Code of the data element.</param>
/// <param name="Value">In its written form: numbers with a dot, days yyyy-MM-dd, <c>true</c> and <c>false</c>; null when absent.</param>
/// <param name="State"><c>reported</c>, <c>declared</c>, <c>overridden</c>, or a named absence.</param>
public sealed record LetterAnswer(string Letter, string Element, string? Value, string State);
