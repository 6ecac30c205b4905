namespace DtiPipeline.Core.Diagnostics;

/// <summary>Collects findings in the order they are met. Reading never stops at the first one.</summary>
public sealed class FindingLog
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(Finding finding) => _findings.Add(finding);

    public void AddRange(IEnumerable<Finding> findings) => _findings.AddRange(findings);
}
