using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Limits;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Results;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>A CSV file: for the first time, the same once more, and with one row of a hundred changed. Limit and product take turns.</summary>
internal sealed class CsvNights(Engine engine) : INightCase
{
    private const int ChangedEvery = 100;
    private readonly Series _first = new(), _again = new(), _warm = new(), _changed = new(), _loadLimit = new(), _changedLimit = new(), _decode = new(), _decodeLimit = new();
    private string _limit = "";

    public string Name => $"csv-{engine.ToString().ToLowerInvariant()}";

    public async Task<IReadOnlyList<ResultRow>> RunAsync(BenchContext context)
    {
        var options = context.Options;
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Csv);
        var (today, tomorrow) = (files.PathOf("today.csv"), files.PathOf("tomorrow.csv"));
        await DossierCsv.WriteAsync(today, files.Rows(new GeneratorOptions { Rows = options.Rows }));
        await DossierCsv.WriteAsync(tomorrow, files.Rows(new GeneratorOptions { Rows = options.Rows, ChangedEvery = ChangedEvery }));
        for (var time = 0; time < options.Repeat; time++)
            await OnceAsync(context, files.Workspace, today, tomorrow);
        var first = engine == Engine.Sqlite ? 1.8 : 1.6;
        return
        [
            context.Row(new ResultRow($"CSV {options.Rows:#,##0} → {engine}, decoding and bulk load alone", _decode)
                { LimitSeconds = _decodeLimit.Min, Limit = "for decoding and bulk load: the database's loader into a temporary table", Goals = [Goal.Ratio(1.15)] }),
            context.Row(new ResultRow($"CSV {options.Rows:#,##0} → {engine}, first load", _first)
                { LimitSeconds = _loadLimit.Min, Limit = _limit, Goals = [Goal.Ratio(first), Goal.Peak(150)], Remark = Night.Steps(_first.Last) }),
            context.Row(new ResultRow($"the same file again, {engine}", _again)
                { LimitSeconds = _loadLimit.Min, Limit = _limit, Goals = [Goal.Ratio(0.03)], Remark = Night.Steps(_again.Last) }),
            context.Row(new ResultRow($"the same file again in a process that runs already, {engine}", _warm)
                { LimitSeconds = _loadLimit.Min, Limit = _limit, Goals = [Goal.Ratio(0.03)], Remark = Night.Steps(_warm.Last) }),
            context.Row(new ResultRow($"1 % of the rows changed, {engine}", _changed)
                { LimitSeconds = _changedLimit.Min, Limit = _limit, Goals = [Goal.Ratio(0.35), Goal.Peak(150)], Remark = Night.Steps(_changed.Last) }),
        ];
    }

    private async Task OnceAsync(BenchContext context, BenchWorkspace workspace, string today, string tomorrow)
    {
        await using var limit = await LoadLimit.CreateAsync(engine, context.Engines);
        await using var database = await context.Engines.CreateAsync(engine);
        await WarehouseSetup.RunAsync(database);
        _limit = limit.Name;
        File.Copy(today, workspace.InboxFile("csv"), overwrite: true);
        _decodeLimit.Add(await limit.LoadOnlyAsync(today));
        _decode.Add(await new ChildProcess(await context.Package.BenchmarkAsync(), "decode-and-load", workspace.Root, database.Target, workspace.InboxFile("csv")).RunAsync(database.Server));
        NightRows.Require(_decode.Last.Output.Trim() == context.Options.Rows.ToString(CultureInfo.InvariantCulture), $"{_decode.Last.Output.Trim()} rows were loaded");
        var night = new Night(context.Package, workspace, database);

        _loadLimit.Add(await limit.RunAsync(today));
        _first.Add(await night.RunAsync());
        MetricRows.RequireSame(await MetricRows.OfProductAsync(database), await MetricRows.OfLimitAsync(limit.Database, workspace.Units));

        _again.Add(await night.RunAsync());
        NightRows.Require(Night.Rows(_again.Last).Status == "unchanged", "a file that came before was not recognised");

        _warm.Add(await night.RunWarmAsync());
        NightRows.Require(Night.Rows(_warm.Last).Status == "unchanged", "a file that came before was not recognised");

        _changedLimit.Add(await limit.RunAsync(tomorrow));
        File.Copy(tomorrow, workspace.InboxFile("csv"), overwrite: true);
        _changed.Add(await night.RunAsync());
        MetricRows.RequireSame(await MetricRows.OfProductAsync(database), await MetricRows.OfLimitAsync(limit.Database, workspace.Units));
        workspace.ForgetLanding();
    }
}
