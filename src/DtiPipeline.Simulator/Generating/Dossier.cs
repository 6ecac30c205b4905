using DtiPipeline.Core.Definitions.Simulation.Generators;

namespace DtiPipeline.Simulator.Generating;

/// <summary>One dossier as the source sends it.</summary>
/// <param name="UpdatedMinute">Minutes after midnight of the day of completion, or of receipt while there is none.</param>
internal sealed record Dossier(
    string Code,
    string AgencyCode,
    ProcedureWeights Procedure,
    string Channel,
    string System,
    DossierDates Dates,
    string Status,
    bool PaidOnline,
    string? Satisfaction,
    DateOnly? RatedAt,
    Applicant Applicant,
    int UpdatedMinute);
