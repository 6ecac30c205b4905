using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Backups;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti db backup</c>: all that is needed to begin again on an empty machine, except the keys.</summary>
internal static class DbBackupCommand
{
    private static readonly Argument<string> Archive = new("FILE_OR_DIR")
    {
        Description = "what to make: a file when the name ends in .tar, a folder otherwise; with --keep the folder that backups are kept in",
    };

    private static readonly Option<int?> Keep = new("--keep")
    {
        Description = "name the backup by the time, inside the folder, and afterwards remove older ones so named but for the newest N", HelpName = "N",
    };

    public static Command Build()
    {
        Keep.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var count) && count < 1)
                result.AddError("--keep needs 1 or more: the backup just made is one of them");
        });
        var backup = new Command("backup", "copy the warehouse, the landed bytes, the evidence and the definitions, while the system works") { Arguments = { Archive }, Options = { Keep } };
        return backup.Does(BackupAsync);
    }

    private static async Task<int> BackupAsync(CommandContext context, CancellationToken cancellation)
    {
        var target = context.Database();
        var parts = NightSetup.Backup(context, target, part => context.Error.WriteLine(BackupText.Line(context.Language, part)));
        var folder = context.Get(Keep) is null ? null : new BackupFolder(context.Get(Archive)!);
        var report = await new BackupRun(parts).RunAsync(folder?.Next(parts.Time) ?? context.Get(Archive)!, cancellation);
        var removed = folder?.Prune(context.Get(Keep)!.Value) ?? [];
        var keys = BackupText.KeysOf(context, target, report.Manifest.Invented);
        if (context.Json)
            JsonOutput.Print(context.Out, BackupJson.Of(report, keys, removed, new FindingPrinter(context, [])));
        else
        {
            await new FindingPrinter(context, []).PrintAsync(report.Findings);
            BackupText.Made(context, report, keys, removed);
        }
        return new FindingPrinter(context, []).Count(report.Findings, Severity.Error) > 0 ? ExitCode.NeedsAttention : ExitCode.Done;
    }
}
