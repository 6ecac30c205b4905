using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Generating;

/// <summary>One row of the counts: what a unit received, settled and still had open in one quarter, as it would stand in a report.</summary>
/// <param name="Carried">Dossiers open at the quarter's begin.</param>
/// <param name="Early">Settled before they were due; with <paramref name="OnTime"/> and <paramref name="Late"/> it includes the carried ones.</param>
internal sealed record QuarterCounts(
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
}
