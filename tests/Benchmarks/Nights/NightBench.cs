using DtiPipeline.Benchmarks.Results;

namespace DtiPipeline.Benchmarks.Nights;

/// <summary>Whole nights, each beside the least that any program could do with the same rows on the same machine in the same minutes.</summary>
internal static class NightBench
{
    public static async Task<string> RunAsync(BenchContext context)
    {
        var rows = new List<ResultRow>();
        foreach (var engine in context.Engines.All)
            foreach (INightCase one in (INightCase[])[new CsvNights(engine), new WorkbookNights(engine), new PageNights(engine), new MessyNights(engine), new ManyRowsLoad(engine)])
                if (context.Options.Wants(one.Name))
                    rows.AddRange(await one.RunAsync(context));
        return ResultTable.Write("Whole nights", rows);
    }
}
