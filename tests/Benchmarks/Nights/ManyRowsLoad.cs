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
        await using var database = await context.Engines.CreateAsync(engine);
        await WarehouseSetup.RunAsync(database);
        await files.DeliverAsync(new GeneratorOptions { Rows = rows });
        var load = new Series();
        load.Add(await new Night(context.Package, files.Workspace, database).CollectAsync(Connector));
        var accepted = Night.Rows(load.Last).Accepted;
        NightRows.Require(accepted == rows, string.Create(CultureInfo.InvariantCulture, $"{accepted:#,##0} of {rows:#,##0} rows were staged"));
        return new ResultRow($"CSV {rows:#,##0} → {engine}, collecting and staging alone", load) { Goals = [Goal.Peak(150)] };
    }
}
