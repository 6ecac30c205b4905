using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Pipeline.Backups;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti db restore</c>: a backup onto an empty machine.</summary>
internal static class DbRestoreCommand
{
    private static readonly Argument<string> Archive = new("FILE_OR_DIR") { Description = "a backup that `dti db backup` made" };
    private static readonly Option<bool> Check = new("--check") { Description = "only read the backup and say whether it is whole" };

    public static Command Build()
    {
        var restore = new Command("restore", "put a backup into an empty database and empty folders; refuses damaged backups and targets that hold something") { Arguments = { Archive }, Options = { Check } };
        return restore.Does(RestoreAsync);
    }

    private static async Task<int> RestoreAsync(CommandContext context, CancellationToken cancellation)
    {
        var workspace = context.WorkspaceToFill();
        var target = context.Database();
        var parts = NightSetup.Backup(context, target, part => context.Error.WriteLine(BackupText.Line(context.Language, part)));
        var run = new RestoreRun(parts, target);
        var only = context.Get(Check);
        var report = only ? await run.CheckAsync(context.Get(Archive)!, cancellation) : await run.RunAsync(context.Get(Archive)!, cancellation);
        var keys = BackupText.KeysOf(context, target, report.Manifest.Invented);
        if (context.Json)
            JsonOutput.Print(context.Out, BackupJson.Of(report, keys, [], new FindingPrinter(context, [])));
        else if (only)
            BackupText.Whole(context, report);
        else
            BackupText.Restored(context, report, workspace, parts.Database.Shown, keys);
        return ExitCode.Done;
    }
}
