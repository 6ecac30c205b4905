namespace DtiPipeline.Warehouse.Checking;

/// <summary>Something that must not be there.</summary>
/// <param name="Code">Code of the finding.</param>
/// <param name="Why">What is wrong, as the finding's <c>why</c>.</param>
/// <param name="Sql">A query of one column, a row for every place that is wrong.</param>
internal sealed record Condition(string Code, string Why, string Sql);
