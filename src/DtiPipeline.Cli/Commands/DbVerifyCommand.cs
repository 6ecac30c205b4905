using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti db verify</c>: everything that must never be there, and whether the record of deeds still stands as it was printed.</summary>
internal static class DbVerifyCommand
{
    private static readonly Option<bool> Bytes = new("--bytes") { Description = "also read all landed bytes and files of evidence and compare their hashes" };
    private static readonly Option<string[]> Checkpoint = new("--checkpoint")
    {
        Description = "a checkpoint of the record of deeds, typed from paper; may be given several times", HelpName = "NUMBER-DIGITS",
    };

    public static Command Build()
    {
        var verify = new Command("verify", "look for damage: what killed runs left, rows that refer to nothing, changed snapshots, bytes that are gone") { Options = { Bytes, Checkpoint } };
        return verify.Does(VerifyAsync);
    }

    private static async Task<int> VerifyAsync(CommandContext context, CancellationToken cancellation)
    {
        var checkpoints = (context.Get(Checkpoint) ?? []).Select(Read).ToList();
        var target = context.Database();
        var database = NightSetup.Open(target);
        await new Migrator(database).RequireCurrentAsync(cancellation);
        var invented = await new InventedMarker(database).ReadAsync(cancellation) ?? false;
        var landing = NightSetup.Landing(context, target, invented);
        var shelf = NightSetup.Evidence(context, target, invented);
        var held = await new CheckpointCheck(database).RunAsync(checkpoints, cancellation);
        List<Finding> found =
        [
            .. held.Select(CheckpointCheck.FindingOf).OfType<Finding>(),
            .. await new WarehouseCheck(database).RunAsync(cancellation),
            .. await new LandingCheck(database, landing, TimeProvider.System).RunAsync(context.Get(Bytes), cancellation),
            .. await new EvidenceCheck(database, shelf).RunAsync(context.Get(Bytes), cancellation),
        ];
        var newest = await new AuditStore(database).CheckpointAsync(cancellation: cancellation);
        var printer = new FindingPrinter(context, []);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                database = database.Shown, sound = found.Count == 0, findings = found.Select(printer.ToJson),
                checkpoints = held.Select(one => new { checkpoint = one.Checkpoint.Printed, stands = one.State == CheckpointState.Stands }),
                newest = newest?.Printed,
            });
        }
        else
        {
            foreach (var one in held.Where(one => one.State == CheckpointState.Stands))
                await context.Out.WriteLineAsync(context.Language.Say(
                    $"sổ ghi việc đã làm: dòng {one.Checkpoint.Number} đúng như mốc đã in", $"record of deeds: entry {one.Checkpoint.Number} stands as it was printed"));
            await printer.PrintAsync(found);
            if (found.Count == 0)
                await context.Out.WriteLineAsync(context.Language.Say($"{database.Shown}: nguyên vẹn", $"{database.Shown}: sound"));
            if (found.Count == 0 && newest is not null)
                await context.Out.WriteLineAsync(context.Language.Say($"mốc kiểm tra của dòng mới nhất: {newest.Printed}", $"checkpoint of the newest entry: {newest.Printed}"));
        }
        return found.Count == 0 ? ExitCode.Done : printer.Count(found, Severity.Error) > 0 ? ExitCode.Failed : ExitCode.NeedsAttention;
    }

    private static AuditCheckpoint Read(string text) => AuditCheckpoint.Read(text) switch
    {
        ({ } checkpoint, _) => checkpoint,
        (_, var problem) => throw new CommandFault(Finding.Of(RunCodes.CheckpointUnreadable, ("text", text), ("why", problem))),
    };
}
