using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Results;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>Collecting and staging alone, with many rows and with a fifth of them: the memory must be the same.</summary>
internal sealed class ManyRowsLoad(Engine engine) : INightCase
{
    private const string Connector = "dossiers-csv";

    public string Name => $"load-{engine.ToString().ToLowerInvariant()}";

    public async Task<IReadOnlyList<ResultRow>> RunAsync(BenchContext context)
    {
        var few = await OnceAsync(context, context.Options.ManyRows / 5);
        var many = await OnceAsync(context, context.Options.ManyRows);
        return
        [
            context.Row(few),
            context.Row(many with
            {
                Goals = [Goal.Peak(Math.Min(150, few.Series.Peak * 1.15))],
                Remark = string.Create(CultureInfo.InvariantCulture, $"five times the rows took {many.Series.Min / few.Series.Min:0.00} times the time and {many.Series.Peak / few.Series.Peak:0.00} times the memory"),
            }),
        ];
    }

    private async Task<ResultRow> OnceAsync(BenchContext context, int rows)
    {
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Csv);
        await using var limit = await LoadLimit.CreateAsync(engine, context.Engines);
        await using var database = await context.Engines.CreateAsync(engine);
        await WarehouseSetup.RunAsync(database);
        var (csv, load, loadOnly) = (files.Workspace.InboxFile("csv"), new Series(), new Series());
        await DossierCsv.WriteAsync(csv, files.Rows(new GeneratorOptions { Rows = rows }));
        loadOnly.Add(await limit.LoadOnlyAsync(csv));
        var collected = await new Night(context.Package, files.Workspace, database).CollectAsync(Connector);
        var accepted = Night.Rows(collected).Accepted;
        NightRows.Require(accepted == rows, string.Create(CultureInfo.InvariantCulture, $"{accepted:#,##0} of {rows:#,##0} rows were staged; a file may have 256 MB"));
        load.Add(collected);
        return new ResultRow($"CSV {rows:#,##0} → {engine}, collecting and staging alone", load)
        {
            LimitSeconds = loadOnly.Min, Limit = "for staging alone: the database's loader into a temporary table", Goals = [Goal.Peak(150)],
        };
    }
}
