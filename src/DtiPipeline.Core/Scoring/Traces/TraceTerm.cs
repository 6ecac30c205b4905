namespace DtiPipeline.Core.Scoring.Traces;

/// <summary>
/// One product that gives points: <c>base × above / below</c>. It is multiplied before it is divided, so a term is off by no more than the last
/// of decimal's 28 digits, and by nothing where the result has that many digits or fewer.
/// </summary>
/// <param name="Base">The indicator's maximum, or the points the document prints for a step or an item.</param>
/// <param name="Below">Never zero.</param>
/// <param name="Letter">The letter whose part this is, where a rule adds parts.</param>
/// <param name="Label">The document's words for the part.</param>
public readonly record struct TraceTerm(decimal Base, decimal Above, decimal Below, string? Letter = null, string? Label = null)
{
    public decimal Points => Base * Above / Below;
}
