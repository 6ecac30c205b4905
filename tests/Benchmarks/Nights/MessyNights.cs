using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Generating;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Results;
using DtiPipeline.Benchmarks.Workspaces;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>A CSV file in which every twentieth row has a defect: what becomes of each is counted, and what it costs.</summary>
internal sealed class MessyNights(Engine engine) : INightCase
{
    private const int MessyEvery = 20;
    private readonly Series _clean = new(), _messy = new();

    public string Name => $"messy-{engine.ToString().ToLowerInvariant()}";

    public async Task<IReadOnlyList<ResultRow>> RunAsync(BenchContext context)
    {
        var options = context.Options;
        using var files = await BenchFiles.CreateAsync(DeliveryForm.Csv);
        for (var time = 0; time < options.Repeat; time++)
        {
            _clean.Add(await OnceAsync(context, files, new GeneratorOptions { Rows = options.SmallRows }));
            _messy.Add(await OnceAsync(context, files, new GeneratorOptions { Rows = options.SmallRows, MessyEvery = MessyEvery }));
        }
        var rows = Night.Rows(_messy.Last);
        RequireTreated(rows, options.SmallRows);
        return
        [
            context.Row(new ResultRow($"CSV {options.SmallRows:#,##0} with 5 % of defects → {engine}, first load", _messy)
            {
                LimitSeconds = _clean.Min, Limit = "for defects: the product itself with as many clean rows",
                Remark = $"{rows.Accepted:#,##0} accepted, {rows.Rejected:#,##0} rejected, {rows.Dropped:#,##0} dropped as repeated, as the generator meant it",
            }),
        ];
    }

    private async Task<Measurement> OnceAsync(BenchContext context, BenchFiles files, GeneratorOptions wanted)
    {
        await using var database = await context.Engines.CreateAsync(engine);
        await WarehouseSetup.RunAsync(database);
        await files.DeliverAsync(wanted);
        var night = await new Night(context.Package, files.Workspace, database).RunAsync();
        files.Workspace.ForgetLanding();
        return night;
    }

    private static void RequireTreated(NightRows rows, int dossiers)
    {
        var spoilt = Enumerable.Range(0, (dossiers + MessyEvery - 1) / MessyEvery).Select(place => Defects.All[place % Defects.All.Length].Treatment).ToList();
        var rejected = spoilt.Count(treatment => treatment == Treatment.Rejected);
        var repeated = spoilt.Count(treatment => treatment == Treatment.Duplicate);
        NightRows.Require(
            rows.Rejected == rejected && rows.Dropped == repeated && rows.Accepted == dossiers - rejected,
            $"of {dossiers} dossiers {rejected} should be rejected and {repeated} dropped, but: {rows}");
    }
}
