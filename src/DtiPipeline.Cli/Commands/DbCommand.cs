using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti db migrate</c>, <c>dti db status</c> and <c>dti db verify</c>: the warehouse itself.</summary>
public static class DbCommand
{
    private static readonly Option<bool> Bytes = new("--bytes") { Description = "also read all landed bytes and compare their hashes" };

    public static Command Build()
    {
        var verify = new Command("verify", "look for damage: what killed runs left, rows that refer to nothing, changed snapshots, bytes that are gone");
        verify.Options.Add(Bytes);
        return new Command("db", "the warehouse")
        {
            new Command("migrate", "bring the schema up to date").Does(MigrateAsync),
            new Command("status", "which database, which schema, what is missing").Does(StatusAsync),
            verify.Does(VerifyAsync),
        };
    }

    private static async Task<int> VerifyAsync(CommandContext context, CancellationToken cancellation)
    {
        var target = context.Database();
        var database = NightSetup.Open(target);
        await new Migrator(database).RequireCurrentAsync(cancellation);
        var landing = NightSetup.Landing(context, target, await new InventedMarker(database).ReadAsync(cancellation) ?? false);
        var found = (await new WarehouseCheck(database).RunAsync(cancellation))
            .Concat(await new LandingCheck(database, landing, TimeProvider.System).RunAsync(context.Get(Bytes), cancellation)).ToList();
        var printer = new FindingPrinter(context, []);
        if (context.Json)
            JsonOutput.Print(context.Out, new { database = database.Shown, sound = found.Count == 0, findings = found.Select(printer.ToJson) });
        else if (found.Count == 0)
            await context.Out.WriteLineAsync(context.Language.Say($"{database.Shown}: nguyên vẹn", $"{database.Shown}: sound"));
        else
            await printer.PrintAsync(found);
        return found.Count == 0 ? ExitCode.Done : printer.Count(found, Severity.Error) > 0 ? ExitCode.Failed : ExitCode.NeedsAttention;
    }

    private static async Task<int> MigrateAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = NightSetup.Open(context.Database());
        var applied = await new Migrator(database).MigrateAsync(cancellation);
        if (context.Json)
            JsonOutput.Print(context.Out, new { database = database.Shown, applied = applied.Select(migration => migration.Name) });
        else
            await context.Out.WriteLineAsync(applied.IsEmpty ? $"{database.Shown}: up to date" : $"{database.Shown}: {applied.Length} migrations applied");
        return ExitCode.Done;
    }

    private static async Task<int> StatusAsync(CommandContext context, CancellationToken cancellation)
    {
        var database = NightSetup.Open(context.Database());
        var migrations = await new Migrator(database).StatusAsync(cancellation);
        var missing = migrations.Count(migration => migration.AppliedAt is null);
        var invented = missing == 0 ? await new InventedMarker(database).ReadAsync(cancellation) : null;
        var engine = await database.EngineAsync(cancellation);
        if (context.Json)
        {
            JsonOutput.Print(context.Out, new
            {
                database = database.Shown, engine, invented, current = missing == 0,
                migrations = migrations.Select(migration => new { number = migration.Number, name = migration.Name, appliedAt = migration.AppliedAt }),
            });
            return ExitCode.Done;
        }
        await context.Out.WriteLineAsync($"{database.Shown}  {engine}");
        if (invented == true)
            await context.Out.WriteLineAsync(NightReport.InventedNotice);
        foreach (var migration in migrations)
            await context.Out.WriteLineAsync($"{migration.Number:0000}  {migration.Name,-16} {(migration.AppliedAt is { } at ? VietnamTime.Moment(at) : "missing")}");
        await context.Out.WriteLineAsync(missing == 0 ? "up to date" : $"{missing} missing: run `dti db migrate`");
        return ExitCode.Done;
    }
}
