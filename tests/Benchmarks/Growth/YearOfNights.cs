using System.Globalization;
using System.Text;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Scoring;
using DtiPipeline.Benchmarks.Workspaces;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>A year in which every night a tenth of the units has moved on: what is kept, and whether a night or a trend is the slower for it.</summary>
internal sealed class YearOfNights(BenchContext context, Engine engine)
{
    private const int Nights = 365;
    private const int Changing = 10;
    private const int NightRows = 5_000;
    private const int Repeat = 3;
    private static readonly int[] Marks = [10, 100, Nights];

    public async Task<string> RunAsync()
    {
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Csv);
        await using var database = await context.Engines.CreateAsync(engine);
        var definitions = DefinitionLoader.Load(Pipeline.Workspaces.Workspace.At(files.Workspace.Root).ReadDefinitions()).Set
            ?? throw new InvalidOperationException("the benchmark's definitions are not sound");
        var stored = new ScoringNight(definitions, database);
        await stored.PrepareAsync();
        await files.DeliverAsync(new GeneratorOptions { Rows = NightRows });
        var night = new Night(context.Package, files.Workspace, database);
        await night.RunAsync();

        var marks = new List<(int Nights, double Megabytes, double Save, double Night, double Trend)>();
        var saves = new List<double>();
        for (var number = 1; number <= Nights; number++)
        {
            saves.Add(await StoreAsync(stored, number, database));
            if (!Marks.Contains(number))
                continue;
            var whole = new Series();
            for (var time = 0; time < Repeat; time++)
                whole.Add(await night.RunAsync());
            marks.Add((number, await database.MegabytesAsync(), saves.TakeLast(Changing).Order().ElementAt(Changing / 2), whole.Min, await TrendAsync(stored)));
            context.Tell(Line(marks[^1]));
        }
        stored.Database.Release();
        return Write(marks);
    }

    private static async Task<double> StoreAsync(ScoringNight stored, int number, BenchDatabase database)
    {
        var values = stored.Values(number, Changing);
        var snapshot = stored.ToSave(stored.Build(values, stored.Score(values)), values);
        return (await InProcess.RunAsync(() => stored.SaveAsync(snapshot), database.Server)).Measured.Seconds;
    }

    /// <summary>The trend of a unit over all nights there are, in milliseconds; the median of several units.</summary>
    private static async Task<double> TrendAsync(ScoringNight stored)
    {
        var reader = new SheetReader(stored.Database);
        var times = new List<double>();
        foreach (var unit in stored.Assessment.Units.Take(15))
        {
            var standing = new StandingRecord { Assessment = stored.Assessment.Id, Round = ScoringNight.Round, UnitId = stored.IdOf(unit), Snapshot = long.MaxValue };
            times.Add((await InProcess.RunAsync(() => reader.TrendAsync(standing, Nights))).Measured.Seconds * 1000);
        }
        return times.Order().ElementAt(times.Count / 2);
    }

    private string Write(IReadOnlyList<(int Nights, double Megabytes, double Save, double Night, double Trend)> marks)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"#### Nights kept, {engine}, {BenchFiles.UsualUnits} units, a tenth of them other each night").AppendLine()
            .AppendLine("| nights | database MB | storing a snapshot s | whole `dti run` on top s | trend of a unit ms |")
            .AppendLine("|--:|--:|--:|--:|--:|");
        foreach (var mark in marks)
            text.AppendLine(Line(mark));
        return text.AppendLine(CultureInfo.InvariantCulture,
            $"| **slope** | {Slope.Text(marks.Select(mark => ((double)mark.Nights, mark.Megabytes)))} | {Slope.Text(marks.Select(mark => ((double)mark.Nights, mark.Save)))} | **{Slope.Text(marks.Select(mark => ((double)mark.Nights, mark.Night)))}** | {Slope.Text(marks.Select(mark => ((double)mark.Nights, mark.Trend)))} |")
            .AppendLine().ToString();
    }

    private static string Line((int Nights, double Megabytes, double Save, double Night, double Trend) mark) => string.Create(
        CultureInfo.InvariantCulture, $"| {mark.Nights} | {mark.Megabytes:0.0} | {mark.Save:0.000} | {mark.Night:0.00} | {mark.Trend:0.0} |");
}
