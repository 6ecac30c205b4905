using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Growth;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Scoring;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks;

/// <summary>What the benchmark is asked for by its first word.</summary>
internal static class Commands
{
    private const string Usage =
        """
        dotnet run -c Release --project tests/Benchmarks -- WORD [options]

          all        every table below, one after the other
          nights     whole nights beside their limits
          scoring    10,000 units scored, and the snapshot written
          growth     rows, units and nights kept: slopes
          generate DIR CONNECTOR   a workspace with rows in its inbox, to look at or to run by hand; CONNECTOR is csv or xlsx
          writer     a person's act while a run loads (SQLite)
          backup ROWS [FROM TO]    backup and restore; FROM and TO are empty PostgreSQL databases, otherwise SQLite

          --rows N --small-rows N --many-rows N --units N --repeat N --only NAME --file PATH

        PostgreSQL is measured where DTI_TEST_POSTGRES names a server on this machine.
        """;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] words, TextWriter output)
    {
        switch (words)
        {
            case ["nights", .. var options]:
                await TablesAsync(BenchOptions.Parse(options), output, NightBench.RunAsync);
                return 0;
            case ["scoring", .. var options]:
                await TablesAsync(BenchOptions.Parse(options), output, ScoringBench.RunAsync);
                return 0;
            case ["growth", .. var options]:
                await TablesAsync(BenchOptions.Parse(options), output, GrowthBench.RunAsync);
                return 0;
            case ["all", .. var options]:
                await TablesAsync(BenchOptions.Parse(options), output, NightBench.RunAsync, ScoringBench.RunAsync, GrowthBench.RunAsync);
                return 0;
            case ["generate", var folder, var form, .. var options]:
                await GenerateAsync(folder, Enum.Parse<DeliveryForm>(form, ignoreCase: true), BenchOptions.Parse(options));
                return 0;
            case ["writer", .. var options]:
                await WriterDuringLoad.RunAsync(BenchOptions.Parse(options).Rows, output);
                return 0;
            case ["backup", var many, .. var targets]:
                await BackupOfManyRows.RunAsync(int.Parse(many, CultureInfo.InvariantCulture), targets is [var from, var to] ? (from, to) : null, output);
                return 0;
            case ["read-workbook", var path]:
                await output.WriteLineAsync(BareReads.Workbook(path).ToString(CultureInfo.InvariantCulture));
                return 0;
            case ["decode-and-load", var workspace, var target, var csv]:
                await output.WriteLineAsync((await DecodeAndLoad.RunAsync(workspace, target, csv)).ToString(CultureInfo.InvariantCulture));
                return 0;
            case ["drain", var address, var pages]:
                await output.WriteLineAsync((await BareReads.PagesAsync(address, int.Parse(pages, CultureInfo.InvariantCulture))).ToString(CultureInfo.InvariantCulture));
                return 0;
            default:
                await output.WriteLineAsync(Usage);
                return 1;
        }
    }

    private static async Task TablesAsync(BenchOptions options, TextWriter output, params IEnumerable<Func<BenchContext, Task<string>>> benches)
    {
        var context = new BenchContext(new Engines(await PostgresServer.FindAsync()), options, line => Console.Error.WriteLine(line));
        foreach (var bench in benches)
        {
            var table = await bench(context);
            await output.WriteLineAsync(table);
            if (options.File is { } path)
                await File.AppendAllTextAsync(path, table);
        }
    }

    private static async Task GenerateAsync(string folder, DeliveryForm form, BenchOptions options)
    {
        var workspace = await BenchWorkspace.CreateAsync(folder, form, UnitPlan.Of(options.Units));
        var rows = new DossierGenerator([.. workspace.Units.Units.Select(unit => unit.Word)], new GeneratorOptions { Rows = options.Rows }).Rows();
        if (form == DeliveryForm.Xlsx)
            DossierWorkbook.Write(workspace.InboxFile("xlsx"), rows);
        else
            await DossierCsv.WriteAsync(workspace.InboxFile("csv"), rows);
        await WarehouseSetup.RunAsync($"sqlite:{Path.Combine(folder, "dti.db")}");
    }
}
