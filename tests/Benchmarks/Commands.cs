using System.Globalization;
using System.Text;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Growth;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Operators;
using DtiPipeline.Benchmarks.Pieces;
using DtiPipeline.Benchmarks.Results;
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
          commands   `dti validate` and `dti demo`
          pages      the review page of a unit, alone and by fifty at once
          scoring    10,000 units scored, and the snapshot written
          pieces     hash of a row, a number, a unit's name, checks, scores, canonical text: by BenchmarkDotNet
          growth     rows, units and nights kept: slopes
          scale      a province with a year of dossiers, and a nation's communes; for ops/scale.md, not among all
          generate DIR CONNECTOR   a workspace with rows in its inbox, to look at or to run by hand; CONNECTOR is csv or xlsx
          writer     a person's act while a run loads (SQLite)
          backup ROWS [FROM TO]    backup and restore; FROM and TO are empty PostgreSQL databases, otherwise SQLite

          --rows N --small-rows N --many-rows N --units N --repeat N --only NAME --file PATH --program PROGRAM

        PATH is a document with a place for what is measured, such as ops/performance.md; PROGRAM is the one of a package that was made before, to compare versions.

        PostgreSQL is measured where DTI_TEST_POSTGRES names a server on this machine.
        """;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] words, TextWriter output)
    {
        switch (words)
        {
            case ["nights", ..]:
                await TablesAsync(words, output, NightBench.RunAsync);
                return 0;
            case ["scoring", ..]:
                await TablesAsync(words, output, ScoringBench.RunAsync);
                return 0;
            case ["growth", ..]:
                await TablesAsync(words, output, GrowthBench.RunAsync);
                return 0;
            case ["commands", ..]:
                await TablesAsync(words, output, CommandBench.RunAsync);
                return 0;
            case ["pages", ..]:
                await TablesAsync(words, output, PageBench.RunAsync);
                return 0;
            case ["pieces", ..]:
                await TablesAsync(words, output, PieceBench.RunAsync);
                return 0;
            case ["all", ..]:
                await TablesAsync(words, output, NightBench.RunAsync, CommandBench.RunAsync, PageBench.RunAsync, ScoringBench.RunAsync, PieceBench.RunAsync, GrowthBench.RunAsync);
                return 0;
            case ["scale", ..]:
                await TablesAsync(words, output, ScaleBench.RunAsync);
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
            case ["warm", var times, .. var night]:
                await WarmNights.RunAsync(int.Parse(times, CultureInfo.InvariantCulture), night, output);
                return 0;
            case ["drain", var address, var pages]:
                await output.WriteLineAsync((await BareReads.PagesAsync(address, int.Parse(pages, CultureInfo.InvariantCulture))).ToString(CultureInfo.InvariantCulture));
                return 0;
            default:
                await output.WriteLineAsync(Usage);
                return 1;
        }
    }

    private static async Task TablesAsync(IReadOnlyList<string> words, TextWriter output, params IEnumerable<Func<BenchContext, Task<string>>> benches)
    {
        var options = BenchOptions.Parse([.. words.Skip(1)]);
        var engines = new Engines(await PostgresServer.FindAsync());
        using var package = new OfficePackage(options.Program);
        var context = new BenchContext(engines, options, package, line => Console.Error.WriteLine(line));
        var text = new StringBuilder(await Machine.DescribeAsync(engines, $"dotnet run -c Release --project tests/Benchmarks -- {string.Join(' ', words)}"));
        foreach (var bench in benches)
        {
            text.Append(await bench(context));
            // After each: a run that is cut short has not been for nothing.
            if (options.File is { } path)
                await MeasuredPart.WriteAsync(path, text.ToString());
        }
        await output.WriteLineAsync(text);
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
