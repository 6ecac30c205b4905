using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Workspaces;
using System.Globalization;
namespace DtiPipeline.Benchmarks;
internal static class Commands
{
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var rows = int.Parse(args[0], CultureInfo.InvariantCulture);
        var engines = new Engines(await PostgresServer.FindAsync());
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        var ws = await BenchWorkspace.CreateAsync(folder.FullName, DeliveryForm.Csv, UnitPlan.Of(150));
        var words = ws.Units.Units.Select(u => u.Word).ToList();
        var csv = ws.InboxFile("csv");
        await DossierCsv.WriteAsync(csv, new DossierGenerator(words, new GeneratorOptions { Rows = rows }).Rows());
        foreach (var engine in engines.All)
        {
            await using var limit = await LoadLimit.CreateAsync(engine, engines);
            var l = await limit.RunAsync(csv);
            await using var db = await engines.CreateAsync(engine);
            await WarehouseSetup.RunAsync(db);
            var n = await new Night(ws, db).RunAsync();
            Console.WriteLine($"{engine} limit {l.Seconds:0.00} cpu {l.CpuSeconds:0.00} peak {l.PeakMegabytes:0}; night {n.Seconds:0.00} cpu {n.CpuSeconds:0.00} peak {n.PeakMegabytes:0} ratio {n.Seconds/l.Seconds:0.00} {Night.Steps(n)} {Night.Rows(n)}");
            MetricRows.RequireSame(await MetricRows.OfProductAsync(db), await MetricRows.OfLimitAsync(limit.Database, ws.Units));
            n = await new Night(ws, db).RunAsync();
            Console.WriteLine($"{engine} again {n.Seconds:0.00} cpu {n.CpuSeconds:0.00} peak {n.PeakMegabytes:0} ratio {n.Seconds/l.Seconds:0.000} {Night.Steps(n)} {Night.Rows(n)}");
        }
        folder.Delete(true);
        return 0;
    }
}
