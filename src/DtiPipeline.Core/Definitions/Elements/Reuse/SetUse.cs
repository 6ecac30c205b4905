namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>How one set uses an element.</summary>
/// <param name="Set">Id of the indicator set.</param>
/// <param name="Indicators">How many of its indicators and sub-indicators have the element as an input.</param>
/// <param name="IsGeneral">True where it is an item of general information.</param>
public sealed record SetUse(string Set, int Indicators, bool IsGeneral);
