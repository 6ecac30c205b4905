using System.CommandLine;

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
            catch (UsageFault fault)
            {
                await context.Error.WriteLineAsync($"dti {command.Name}: {fault.Message}");
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                await context.Error.WriteLineAsync($"dti {command.Name}: stopped on request; what was complete is kept, the next run goes on from there");
            }
            return ExitCode.Failed;
        });
        return command;
    }
}
