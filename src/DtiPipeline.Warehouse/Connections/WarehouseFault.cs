using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>The warehouse cannot do what was asked: ends the run, not only one stream. What was committed before stays.</summary>
public sealed class WarehouseFault(Finding finding, Exception? cause = null) : Exception(finding.Code, cause)
{
    public Finding Finding { get; } = finding;
}
