using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Results;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>The same rows as a workbook. Its limit is ExcelDataReader reading every cell and doing nothing with it, and then the load of the rows as CSV.</summary>
internal sealed class WorkbookNights(Engine engine) : INightCase
{
    private readonly Series _night = new(), _load = new(), _read = new();

    public string Name => $"xlsx-{engine.ToString().ToLowerInvariant()}";

    public async Task<IReadOnlyList<ResultRow>> RunAsync(BenchContext context)
    {
        var wanted = new GeneratorOptions { Rows = context.Options.SmallRows };
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Xlsx);
        var (csv, workbook) = (files.PathOf("rows.csv"), files.Workspace.InboxFile("xlsx"));
        await DossierCsv.WriteAsync(csv, files.Rows(wanted));
        DossierWorkbook.Write(workbook, files.Rows(wanted));
        for (var time = 0; time < context.Options.Repeat; time++)
        {
            await using var limit = await LoadLimit.CreateAsync(engine, context.Engines);
            await using var database = await context.Engines.CreateAsync(engine);
            await WarehouseSetup.RunAsync(database);
            _read.Add(await ChildProcess.Self("read-workbook", workbook).RunAsync());
            _load.Add(await limit.RunAsync(csv));
            _night.Add(await new Night(context.Package, files.Workspace, database).RunAsync());
            MetricRows.RequireSame(await MetricRows.OfProductAsync(database), await MetricRows.OfLimitAsync(limit.Database, files.Workspace.Units));
            files.Workspace.ForgetLanding();
        }
        return
        [
            context.Row(new ResultRow($"XLSX {wanted.Rows:#,##0} → {engine}, first load", _night)
            {
                LimitSeconds = _read.Min + _load.Min, Limit = "for XLSX: ExcelDataReader reads every cell, then the same rows are loaded as CSV", Goals = [Goal.Ratio(1.2)],
                Remark = string.Create(CultureInfo.InvariantCulture, $"{Night.Steps(_night.Last)}; the limit is {_read.Min:0.00} s of reading and {_load.Min:0.00} s of loading"),
            }),
        ];
    }
}
