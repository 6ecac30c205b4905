using System.Collections.Immutable;
using System.CommandLine;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Cli;

/// <summary>How a command's work is attached: one place that turns faults into messages and exit codes.</summary>
public static class CommandExtensions
{
    /// <summary>Runs <paramref name="work"/> when the command is called. A fault that the user can mend is one line; anything else shows its stack with --verbose.</summary>
    public static Command Does(this Command command, Func<CommandContext, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (parsed, cancel) =>
        {
            var context = new CommandContext(parsed);
            try
            {
                return await work(context, cancel);
            }
            catch (InvalidDefinitions invalid)
            {
                await new FindingPrinter(context, invalid.Files).PrintAsync(invalid.Findings);
                return ExitCode.InvalidDefinitions;
            }
            catch (CommandFault fault)
            {
                await new FindingPrinter(context, fault.Files).PrintAsync(fault.Findings);
            }
            catch (Exception fault) when (FindingsOf(fault) is { Length: > 0 } findings)
            {
                await new FindingPrinter(context, []).PrintAsync(findings);
            }
            catch (UsageFault fault)
            {
                await context.Error.WriteLineAsync($"dti {command.Name}: {fault.Message}");
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                await context.Error.WriteLineAsync($"dti {command.Name}: stopped on request; what was complete is kept, the next run goes on from there");
            }
            catch (Exception fault) when (!context.Verbose)
            {
                await context.Error.WriteLineAsync($"dti {command.Name}: unexpected failure, {fault.GetType().Name}: {fault.Message}");
                await context.Error.WriteLineAsync("run it again with --verbose to see where it came from");
            }
            return ExitCode.Failed;
        });
        return command;
    }

    /// <summary>Faults that say for themselves what is wrong and what to do.</summary>
    private static ImmutableArray<Finding> FindingsOf(Exception fault) => fault switch
    {
        DeliveryFault delivery => [delivery.Finding],
        WarehouseFault warehouse => [warehouse.Finding],
        SimulatorNotStarted simulator => simulator.Findings,
        _ => [],
    };
}
