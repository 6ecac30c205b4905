using System.CommandLine;
using DtiPipeline.Cli.Commands;

namespace DtiPipeline.Cli;

/// <summary>The <c>dti</c> command: all its words in one place.</summary>
public static class Dti
{
    public static RootCommand Build()
    {
        var root = new RootCommand("DtiPipeline: collects, maps, scores and keeps the counts behind the digital transformation index, every night");
        foreach (var option in GlobalOptions.All)
            root.Options.Add(option);
        foreach (var command in Commands())
            root.Subcommands.Add(command);
        return root;
    }

    /// <summary>In the order in which help lists them: first what a newcomer needs.</summary>
    private static Command[] Commands() =>
    [
        DemoCommand.Build(),
        ValidateCommand.Build(),
        RunCommand.BuildRun(),
        RunCommand.BuildCollect(),
        RunCommand.BuildReplay(),
        RunsCommand.Build(),
        RejectsCommand.Build(),
        LandingCommand.Build(),
        ConnectorsCommand.Build(),
        SetsCommand.Build(),
        ElementsCommand.Build(),
        CheckCommand.Build(),
        SubmissionsCommand.Build(),
        ExplainCommand.Build(),
        MappingsCommand.Build(),
        UnitsCommand.Build(),
        ValuesCommand.Build(),
        SnapshotsCommand.Build(),
        ResultsCommand.Build(),
        ServeCommand.Build(),
        WorkerCommand.Build(),
        ScheduleCommand.Build(),
        AlertsCommand.Build(),
        UsersCommand.Build(),
        KeysCommand.Build(),
        SimulateCommand.Build(),
        DbCommand.Build(),
    ];
}
