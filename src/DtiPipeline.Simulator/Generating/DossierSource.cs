using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions.Simulation.Generators;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Simulator.Samples;

namespace DtiPipeline.Simulator.Generating;

/// <summary>Reads a generator file with its two tables, checks that they can be expanded, and leaves the expanding for later.</summary>
internal static class DossierSource
{
    private const int ShortestQuarter = 16;

    /// <returns>What expands and renders the dossiers; an empty table when a file is at fault (the findings say how).</returns>
    public static Func<RecordTable> Load(SampleFolder folder, string file, SourceSpan namedAt, string? dayField)
    {
        var before = folder.Log.Findings.Count;
        var definition = folder.ReadYaml(file, namedAt, DossierGeneratorDefinition.Read);
        if (definition is null)
            return () => new RecordTable([], []);
        var quarters = UnitQuarter.Line([.. Rows(definition.Counts).Select(Counts)]);
        var wheels = new DossierWheels(definition, [.. Rows(definition.Procedures).Select(Procedure)]);
        if (folder.Log.Findings.Count == before)
            Check(definition, quarters, wheels, folder.Log);
        return () => RecordWriter.Render(DossierExpansion.Expand(definition, quarters, wheels), DossierJson.Write, dayField);

        ImmutableArray<SampleRow> Rows(string table) =>
            folder.ReadText(table, definition.At) is { } text ? SampleTable.Read(folder.NameOf(table), text, folder.Log) : [];
    }

    private static QuarterCounts Counts(SampleRow row) => new(
        row.Text("unit"), row.Text("agency_code"), row.Day("from"), row.Day("to"),
        row.Whole("online"), row.Whole("direct"), row.Whole("carried"),
        row.Whole("early"), row.Whole("on_time"), row.Whole("late"),
        row.Whole("open_in_time"), row.Whole("open_late"), row.Whole("not_accepted"), row.At);

    private static ProcedureWeights Procedure(SampleRow row) => new(
        row.Text("code"), row.Text("level"), row.Whole("fee"),
        row.Whole("commune_online"), row.Whole("commune_direct"), row.Whole("district_online"), row.Whole("district_direct"));

    private static void Check(DossierGeneratorDefinition definition, ImmutableArray<UnitQuarter> quarters, DossierWheels wheels, FindingLog log)
    {
        foreach (var quarter in quarters)
        {
            if (!quarter.Agrees)
                log.Add(Finding.In(quarter.Counts.At, SimulatorCodes.CountsDisagree, Disagreement(quarter)));
            if (quarter.Counts.Days < ShortestQuarter)
                log.Add(CannotDraw(quarter.Counts.At, $"the quarter has {quarter.Counts.Days} days"));
        }
        foreach (var (name, total) in wheels.Totals)
            if (total <= 0)
                log.Add(CannotDraw(definition.At, $"`{name}` has no entry with a weight above 0"));
    }

    private static Finding CannotDraw(SourceSpan at, string why) => Finding.In(at, SimulatorCodes.GeneratorCannotDraw, ("why", why));

    private static (string, string?)[] Disagreement(UnitQuarter quarter) =>
    [
        ("unit", quarter.Counts.Unit),
        ("received", Text(quarter.Counts.Received)),
        ("classified", Text(quarter.Early + quarter.OnTime + quarter.Late + quarter.Counts.Open)),
        ("carried", Text(quarter.Counts.Carried)),
        ("previous", quarter.Previous is { } previous ? Text(previous.Open) : "–"),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
