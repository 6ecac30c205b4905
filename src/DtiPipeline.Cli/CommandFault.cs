using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli;

/// <summary>The command cannot do what was asked; the finding says why and what to do. Exit code 1, no stack trace.</summary>
public sealed class CommandFault(Finding finding) : Exception(finding.Code)
{
    public Finding Finding { get; } = finding;
}
