namespace DtiPipeline.Core.Diagnostics;

/// <summary>How much a finding weighs. It belongs to the code, never to the place that reports it.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
