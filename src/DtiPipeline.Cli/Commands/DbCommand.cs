using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti db</c>: the warehouse itself.</summary>
public static class DbCommand
{
    public static Command Build() => new("db", "the warehouse")
    {
        new Command("migrate", "bring the schema up to date").Does(MigrateAsync),
        new Command("status", "which database, which schema, what is missing").Does(StatusAsync),
        DbBackupCommand.Build(),
        DbRestoreCommand.Build(),
        DbVerifyCommand.Build(),
    };

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
