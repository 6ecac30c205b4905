using System.Collections.Immutable;
using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti validate</c>: all definitions, all findings in one run, never the network. With <c>--watch</c> again each time a file is saved, saying only what changed.</summary>
public static class ValidateCommand
{
    private static readonly Option<bool> Watch = new("--watch") { Description = "stay, and say what changed each time a file is saved; Ctrl+C ends it" };

    public static Command Build()
    {
        var command = new Command("validate", "check all definitions; prints every finding in one run");
        command.Options.Add(Watch);
        return command.Does((context, cancellation) => context.Get(Watch) ? WatchAsync(context, cancellation) : OnceAsync(context));
    }

    private static async Task<int> OnceAsync(CommandContext context)
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
        return CodeOf(loaded);
    }

    private static async Task<int> WatchAsync(CommandContext context, CancellationToken cancellation)
    {
        if (context.Json)
            throw new UsageFault("--watch prints as long as it runs; json is one document. Leave one of them out");
        ImmutableArray<Finding>? before = null;
        var exit = ExitCode.Done;
        await foreach (var files in new DefinitionWatch(context.Workspace, TimeProvider.System).VersionsAsync(cancellation))
        {
            var loaded = DefinitionLoader.Load(files);
            var printer = new FindingPrinter(context, files);
            var changes = FindingChanges.Between(before ?? [], loaded.Findings, finding => printer.ToJson(finding).Message);
            await printer.PrintAsync(changes.Appeared);
            foreach (var gone in changes.Gone)
                await context.Out.WriteLineAsync($"{context.Language.Say("đã hết", "gone")}: {gone.At?.File}: {printer.ToJson(gone).Message}");
            await context.Out.WriteLineAsync(printer.Summary(loaded.Findings)
                + (before is not null && changes is { Appeared.IsEmpty: true, Gone.IsEmpty: true } ? context.Language.Say(" · không có gì khác", " · nothing else changed") : ""));
            (before, exit) = (loaded.Findings, CodeOf(loaded));
        }
        return exit;
    }

    private static int CodeOf(LoadedDefinitions loaded) => loaded.Set is null ? ExitCode.InvalidDefinitions : ExitCode.Done;
}
