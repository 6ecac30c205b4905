using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Snapshots;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti snapshots list | show | diff | export</c>: the immutable results of rounds.</summary>
public static class SnapshotsCommand
{
    private static readonly Argument<string> Name = new("id") { Description = "number of the snapshot, or the beginning of its content hash" };
    private static readonly Argument<string> Other = new("other") { Description = "the snapshot to compare with" };
    private static readonly Option<string?> Assessment = Options.Name("--assessment", "only of this assessment");
    private static readonly Option<string> Out = new("--out") { Description = "file to write; .csv, .xlsx or .json", HelpName = "FILE", Required = true };

    public static Command Build()
    {
        var list = new Command("list", "all snapshots, the newest first");
        list.Options.Add(Assessment);
        var show = new Command("show", "one snapshot with its scorecards");
        show.Arguments.Add(Name);
        var diff = new Command("diff", "what changed between two snapshots, by cause");
        diff.Arguments.Add(Name);
        diff.Arguments.Add(Other);
        var export = new Command("export", "one snapshot as a file");
        export.Arguments.Add(Name);
        export.Options.Add(Out);
        return new Command("snapshots", "period snapshots") { list.Does(ListAsync), show.Does(ShowAsync), diff.Does(DiffAsync), export.Does(ExportAsync) };
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var snapshots = await new SnapshotStore(database).ListAsync(context.Get(Assessment), cancellation: cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, snapshots.Select(SnapshotJson.Of));
            return ExitCode.Done;
        }
        var table = new TextTable(">Snapshot", "Assessment", "Round", "Cut", "Taken", ">Units", "Content", "");
        foreach (var snapshot in snapshots)
            table.Row($"{snapshot.Id}", snapshot.Assessment, snapshot.Round, LocalText.Date(snapshot.CutDate, context.Language), VietnamTime.Moment(snapshot.TakenAt), $"{snapshot.Units}",
                snapshot.ContentHash[..16], snapshot.IsLatest ? "latest" : "");
        table.Print(context.Out);
        return ExitCode.Done;
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var snapshot = await FindAsync(database, context.Get(Name)!, cancellation);
        var report = await SnapshotReport.ReadAsync(context, database, snapshot, cancellation);
        if (context.Json)
            JsonOutput.Print(context.Out, report.ToJson());
        else
            await report.PrintAsync(context);
        return ExitCode.Done;
    }

    private static async Task<int> DiffAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var before = await SnapshotReport.ReadAsync(context, database, await FindAsync(database, context.Get(Name)!, cancellation), cancellation);
        var after = await SnapshotReport.ReadAsync(context, database, await FindAsync(database, context.Get(Other)!, cancellation), cancellation);
        var changes = SnapshotDiff.Of(before, after).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, changes);
            return ExitCode.Done;
        }
        var table = new TextTable("Cause", "Unit", "What", "Before", "After");
        foreach (var change in changes)
            table.Row(change.Cause, change.Unit, $"{change.What} {change.Name}".TrimEnd(), change.Before, change.After);
        table.Print(context.Out);
        await context.Out.WriteLineAsync(changes.Count == 0
            ? context.Language.Say("Không có gì khác nhau.", "Nothing differs.")
            : context.Language.Say($"{changes.Count} thay đổi", $"{changes.Count} changes"));
        return ExitCode.Done;
    }

    private static async Task<int> ExportAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var report = await SnapshotReport.ReadAsync(context, database, await FindAsync(database, context.Get(Name)!, cancellation), cancellation);
        var file = context.Get(Out)!;
        await SnapshotExport.WriteAsync(report, file, cancellation);
        if (context.Json)
            JsonOutput.Print(context.Out, new { file = Path.GetFullPath(file), snapshot = report.Snapshot.ContentHash, rows = report.Scores.Count });
        else
            await context.Out.WriteLineAsync(context.Language.Say($"Đã ghi {report.Scores.Count} dòng vào {file}", $"{report.Scores.Count} rows written to {file}"));
        return ExitCode.Done;
    }

    private static async Task<SnapshotRecord> FindAsync(Database database, string name, CancellationToken cancellation) =>
        await new SnapshotStore(database).FindAsync(name, cancellation) ?? throw new CommandFault(Finding.Of(PipelineCodes.UnknownName, ("kind", "snapshot"), ("name", name)));
}
