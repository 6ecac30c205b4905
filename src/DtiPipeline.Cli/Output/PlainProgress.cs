using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Output;

/// <summary>One line per finished step, for files and pipes.</summary>
public sealed class PlainProgress(TextWriter error) : IRunObserver
{
    public void Started(string step, string subject)
    {
        // A file is read afterwards: the line at the end of the step says all there is to say.
    }

    public void Ended(RunStep step) => error.WriteLine(Describe(step));

    public void Found(Finding finding)
    {
        // Findings are printed together at the end, where they are not lost among the steps.
    }

    /// <summary><c>collect  tthc-dvc/dossiers  done  23,489 rows  1.2 s</c></summary>
    internal static string Describe(RunStep step)
    {
        var subject = step.Connector is null ? $"{step.Assessment}/{step.Round}" : $"{step.Connector}/{step.Stream}";
        var rows = step.Received == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{step.Received:#,##0} rows");
        return string.Create(CultureInfo.InvariantCulture, $"{step.Step,-8} {subject,-36} {step.Status,-16} {rows,14} {step.Milliseconds / 1000.0,7:0.0} s");
    }
}
