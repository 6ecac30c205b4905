using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>A finding of a run, with the weight its code had then.</summary>
public sealed record RunFinding(Finding Finding, Severity Severity);
