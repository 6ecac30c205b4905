using System.Text;

namespace DtiPipeline.Benchmarks.Growth;

/// <summary>What more costs: more rows, more units, more nights kept.</summary>
internal static class GrowthBench
{
    public static async Task<string> RunAsync(BenchContext context)
    {
        var text = new StringBuilder().AppendLine("### Growth").AppendLine().AppendLine("Slope of the line through both logarithms: 1 is linear, 0 is flat.").AppendLine();
        foreach (var engine in context.Engines.All)
        {
            var nights = new GrowingNights(context, engine);
            if (context.Options.Wants("rows"))
                text.Append(await nights.ByRowsAsync());
            if (context.Options.Wants("units"))
                text.Append(await nights.ByUnitsAsync());
            if (context.Options.Wants("nights"))
                text.Append(await new YearOfNights(context, engine).RunAsync());
        }
        return text.ToString();
    }
}
