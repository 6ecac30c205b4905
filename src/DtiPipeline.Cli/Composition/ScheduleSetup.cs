using System.CommandLine;
using System.CommandLine.Parsing;
using DtiPipeline.Cli.Observing;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Scheduling.Hosting;
using DtiPipeline.Pipeline.Workspaces;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Cli.Composition;

/// <summary>Puts the schedule together from the command's options and the environment; what <c>serve</c>, <c>worker</c> and <c>schedule</c> have in common.</summary>
public static class ScheduleSetup
{
    private const string Nightly = "DTI_NIGHTLY";

    public static readonly Option<TimeSpan> Every = Duration("--every", "how often to look what is due (default: 30s)", TimeSpan.FromSeconds(30));

    public static readonly Option<TimeSpan> LeaseTime = Duration("--lease", "how long a run may be silent before another process takes over (default: 2m)", TimeSpan.FromMinutes(2));

    /// <exception cref="UsageFault">The time of the night is none.</exception>
    public static ScheduleSettings Settings(bool invented)
    {
        if (CommandContext.Setting(Nightly) is not { } text)
            return new ScheduleSettings(ScheduleSettings.UsualNightly, invented);
        return ScheduleForms.TryTime(text, out var time)
            ? new ScheduleSettings(time, invented)
            : throw new UsageFault($"{Nightly} is `{text}`; write a time of day such as 01:30");
    }

    public static ScheduleHostSettings Host(CommandContext context, Definitions definitions, NightRunParts parts, string target, bool invented, LogForm logs) => new()
    {
        Parts = parts with { LeaseTime = context.Get(LeaseTime) },
        Definitions = new LiveDefinitions(context.Workspace, definitions.Set, definitions.Files, parts.Time),
        Schedule = Settings(invented),
        Server = DatabaseTarget.Parse(target).ConnectionString,
        // JSON lines stay among themselves.
        Observer = logs == LogForm.Json ? new SilentObserver() : new PlainProgress(context.Error),
        Every = context.Get(Every),
    };

    private static Option<TimeSpan> Duration(string name, string description, TimeSpan usual) => new(name)
    {
        Description = description, HelpName = "TIME", DefaultValueFactory = _ => usual, CustomParser = ReadDuration,
    };

    private static TimeSpan ReadDuration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Forms.Duration.Parse(text, out var time) && time > TimeSpan.Zero)
            return time;
        result.AddError($"`{text}` is not a time; write it as 30s or 2m");
        return TimeSpan.FromSeconds(1);
    }
}
