using System.CommandLine;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti validate</c>: all definitions, all findings in one run, never the network.</summary>
public static class ValidateCommand
{
    public static Command Build() => new Command("validate", "check all definitions; prints every finding in one run").Does(async (context, _) =>
    {
        var files = context.Workspace.ReadDefinitions();
        var loaded = DefinitionLoader.Load(files);
        var printer = new FindingPrinter(context, files);
        if (context.Json)
            JsonOutput.Print(context.Out, new
            {
                errors = printer.Count(loaded.Findings, Severity.Error),
                warnings = printer.Count(loaded.Findings, Severity.Warning),
                files = loaded.Files,
                findings = loaded.Findings.Select(printer.ToJson),
            });
        else
        {
            await printer.PrintAsync(loaded.Findings);
            await context.Out.WriteLineAsync(printer.Summary(loaded.Findings));
        }
        return loaded.Set is null ? ExitCode.InvalidDefinitions : ExitCode.Done;
    });
}
