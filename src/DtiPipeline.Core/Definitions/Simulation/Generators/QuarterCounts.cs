using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation.Generators;

/// <summary>One row of a dossier generator's counts: what a unit received, settled and still had open in one quarter, as a report would say it.</summary>
/// <param name="From">First day of the quarter.</param>
/// <param name="To">Its last day.</param>
/// <param name="Carried">Dossiers open at the quarter's begin.</param>
/// <param name="Early">Settled before they were due; with <paramref name="OnTime"/> and <paramref name="Late"/> it includes the carried ones.</param>
/// <param name="OpenInTime">Open at the quarter's end and not due yet.</param>
public sealed record QuarterCounts(
    string Unit,
    string AgencyCode,
    DateOnly From,
    DateOnly To,
    int Online,
    int Direct,
    int Carried,
    int Early,
    int OnTime,
    int Late,
    int OpenInTime,
    int OpenLate,
    int NotAccepted,
    SourceSpan At)
{
    /// <summary>Dossiers newly received.</summary>
    public int Received => Online + Direct;

    public int Open => OpenInTime + OpenLate;

    public int Days => To.DayNumber - From.DayNumber + 1;

    public static QuarterCounts Read(ValueReader row) => row.Map(map => new QuarterCounts(
        map.Text("unit"), map.Text("agency_code"), Day(map, "from"), Day(map, "to"),
        Count(map, "online"), Count(map, "direct"), Count(map, "carried"),
        Count(map, "early"), Count(map, "on_time"), Count(map, "late"),
        Count(map, "open_in_time"), Count(map, "open_late"), Count(map, "not_accepted"), map.At));

    private static DateOnly Day(MapReader map, string column) => map.Required(column, v => v.Parsed(Forms.Date));

    private static int Count(MapReader map, string column) => map.Required(column, v => v.Parsed(Forms.Whole));
}
