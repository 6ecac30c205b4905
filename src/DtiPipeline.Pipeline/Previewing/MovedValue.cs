namespace DtiPipeline.Pipeline.Previewing;

/// <summary>A data value that the edit changes.</summary>
/// <param name="Unit">Code on the assessment's unit date.</param>
/// <param name="Before">As <see cref="ValueCell"/> writes it; null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
/// <param name="RowsBefore">Rows behind it.</param>
/// <param name="RowsAfter">Rows behind it with the edit.</param>
public sealed record MovedValue(string Unit, string UnitName, string Element, string? Before, string? After, long RowsBefore, long RowsAfter);
