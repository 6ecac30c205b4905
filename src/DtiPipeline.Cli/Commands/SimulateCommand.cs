using System.CommandLine;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti simulate</c>: serves the connectors' samples over HTTP until it is stopped.</summary>
public static class SimulateCommand
{
    private static readonly Option<int> Port = new("--port") { Description = "port on 127.0.0.1 (default: any free one)", HelpName = "N" };
    private static readonly Option<string[]> Fault = Options.Fault();

    public static Command Build()
    {
        var command = new Command("simulate", "stand in for the sources: serve connectors/*/samples over HTTP, with faults on request");
        command.Options.Add(Port);
        command.Options.Add(Fault);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (context.IsGiven(Fault) && context.Get(Fault) is null or [])
            return List(context);
        var options = new SimulatorOptions { Port = context.Get(Port), Faults = [.. context.Get(Fault) ?? []] };
        await using var simulator = await SourceSimulator.StartAsync(context.Workspace.Connectors, options, cancellation);
        await context.Error.WriteLineAsync($"serving {string.Join(", ", simulator.Connectors)} at {simulator.Address}; stop with Ctrl+C");
        await context.Error.WriteLineAsync("In another shell, before `dti run`:");
        foreach (var (name, value) in simulator.Environment)
            await context.Out.WriteLineAsync($"export {name}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'");
        await context.Out.FlushAsync(cancellation);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Being stopped is how this command ends.
        }
        return ExitCode.Done;
    }

    /// <summary><c>--fault</c> without a name asks which there are.</summary>
    private static int List(CommandContext context)
    {
        if (context.Json)
            JsonOutput.Print(context.Out, SourceSimulator.Faults.Select(fault => new { name = fault.Name, description = context.Language.Say(fault.Vi, fault.En) }));
        else
        {
            var table = new TextTable("Fault", "Does");
            foreach (var fault in SourceSimulator.Faults)
                table.Row(fault.Name, context.Language.Say(fault.Vi, fault.En));
            table.Print(context.Out);
        }
        return ExitCode.Done;
    }
}
