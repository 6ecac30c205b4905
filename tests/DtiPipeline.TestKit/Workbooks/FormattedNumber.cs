namespace DtiPipeline.TestKit.Workbooks;

/// <summary>A number in a cell that is formatted to show its decimals.</summary>
public sealed record FormattedNumber(double Value);
