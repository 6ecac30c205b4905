using System.Globalization;
using DtiPipeline.Core.Definitions.Simulation.Generators;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Generating;

/// <summary>Reads a generator file with its two tables, checks that they can be expanded, and leaves the expanding for later.</summary>
internal static class DossierSource
{
    private const int LeastDays = 16;

    /// <returns>What expands and renders the dossiers; nothing when a file is at fault (the findings say how).</returns>
    public static Func<RecordTable> Load(SampleFolder folder, string file, SourceSpan namedAt, string? dayField)
    {
        var before = folder.Log.Findings.Count;
        if (folder.ReadYaml(file, namedAt, DossierGeneratorDefinition.Read) is not { } definition)
            return () => RecordTable.Empty;
        var quarters = UnitQuarter.Line(folder.ReadTable(definition.Counts, definition.At, QuarterCounts.Read));
        var wheels = new DossierWheels(definition, folder.ReadTable(definition.Procedures, definition.At, ProcedureWeights.Read));
        if (folder.Log.Findings.Count == before)
            folder.Log.AddRange([.. quarters.SelectMany(Check), .. Check(definition, wheels)]);
        return () => RecordWriter.Render(DossierExpansion.Expand(definition, quarters, wheels), DossierJson.Write, dayField);
    }

    private static IEnumerable<Finding> Check(UnitQuarter quarter)
    {
        var counts = quarter.Counts;
        if (!quarter.Agrees)
            yield return Finding.In(counts.At, SimulatorCodes.CountsDisagree,
                ("unit", counts.Unit),
                ("received", Text(counts.Received)),
                ("classified", Text(quarter.Early + quarter.OnTime + quarter.Late + counts.Open)),
                ("carried", Text(counts.Carried)),
                ("previous", quarter.Previous is { } previous ? Text(previous.Open) : "–"));
        if (counts.Days < LeastDays)
            yield return Finding.In(counts.At, SimulatorCodes.QuarterTooShort, ("days", Text(counts.Days)), ("least", Text(LeastDays)));
    }

    private static IEnumerable<Finding> Check(DossierGeneratorDefinition definition, DossierWheels wheels) =>
        wheels.Totals.Where(wheel => wheel.Total <= 0).Select(wheel => Finding.In(definition.At, SimulatorCodes.NothingToDraw, ("name", wheel.Name)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
