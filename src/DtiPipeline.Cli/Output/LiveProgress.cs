using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;
using Spectre.Console;

namespace DtiPipeline.Cli.Output;

/// <summary>A spinner with the step at work and, above it, a line per finished one.</summary>
public sealed class LiveProgress(IAnsiConsole console, StatusContext status) : IRunObserver
{
    public void Started(string step, string subject) => status.Status(Markup.Escape($"{step} {subject} …"));

    public void Ended(RunStep step)
    {
        var colour = step.Status switch
        {
            StepStatus.Failed => "red",
            StepStatus.NothingArrived => "yellow",
            _ => "green",
        };
        console.MarkupLine($"[{colour}]{Markup.Escape(PlainProgress.Describe(step))}[/]");
    }

    public void Found(Finding finding)
    {
        // Findings are printed together at the end, where they are not lost among the steps.
    }
}
