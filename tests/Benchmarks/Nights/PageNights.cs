using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Results;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>The same rows as pages over loopback. Their limit is the load of the rows as CSV; how long it takes to fetch them and no more is told beside.</summary>
internal sealed class PageNights(Engine engine) : INightCase
{
    private const int PageSize = 500;
    private readonly Series _night = new(), _load = new(), _drain = new();

    public string Name => $"json-{engine.ToString().ToLowerInvariant()}";

    public async Task<IReadOnlyList<ResultRow>> RunAsync(BenchContext context)
    {
        var wanted = new GeneratorOptions { Rows = context.Options.SmallRows };
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Json);
        var csv = files.PathOf("rows.csv");
        await DossierCsv.WriteAsync(csv, files.Rows(wanted));
        var pages = DossierPages.Of(files.Rows(wanted), wanted.Rows, PageSize);
        await using var server = await PageServer.StartAsync(pages);
        for (var time = 0; time < context.Options.Repeat; time++)
        {
            await using var limit = await LoadLimit.CreateAsync(engine, context.Engines);
            await using var database = await context.Engines.CreateAsync(engine);
            await WarehouseSetup.RunAsync(database);
            _drain.Add(await ChildProcess.Self("drain", server.Address, pages.Count.ToString(CultureInfo.InvariantCulture)).RunAsync());
            _load.Add(await limit.RunAsync(csv));
            _night.Add(await new Night(context.Package, files.Workspace, database) { Address = server.Address }.RunAsync());
            MetricRows.RequireSame(await MetricRows.OfProductAsync(database), await MetricRows.OfLimitAsync(limit.Database, files.Workspace.Units));
            files.Workspace.ForgetLanding();
        }
        return
        [
            context.Row(new ResultRow($"JSON {wanted.Rows:#,##0} in {pages.Count} pages → {engine}, first load", _night)
            {
                LimitSeconds = _load.Min, Limit = "for JSON: the same rows loaded as CSV", Goals = [Goal.Ratio(1.5)],
                Remark = string.Create(CultureInfo.InvariantCulture, $"{Night.Steps(_night.Last)}; fetching the pages and no more takes {_drain.Min:0.00} s"),
            }),
        ];
    }
}
