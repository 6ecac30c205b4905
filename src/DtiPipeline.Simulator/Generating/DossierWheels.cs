using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Simulation.Generators;

namespace DtiPipeline.Simulator.Generating;

/// <summary>Everything that dossiers are drawn from by weight.</summary>
internal sealed class DossierWheels(DossierGeneratorDefinition definition, ImmutableArray<ProcedureWeights> procedures)
{
    public Wheel<string> Settled { get; } = Of(definition.Statuses.Settled);

    public Wheel<string> OnTime { get; } = Of(definition.Statuses.OnTime);

    public Wheel<string> Open { get; } = Of(definition.Statuses.Open);

    public Wheel<string> NotAccepted { get; } = Of(definition.Statuses.NotAccepted);

    public Wheel<string> DirectChannels { get; } = Of(definition.DirectChannels);

    public Wheel<string> OnlineSystems { get; } = Of(definition.OnlineSystems);

    public Wheel<string> DirectSystems { get; } = Of(definition.DirectSystems);

    public Wheel<string> Grades { get; } = Of(definition.Grades);

    public Wheel<string> CommuneApplicants { get; } = Of(definition.CommuneApplicants);

    public Wheel<string> DistrictApplicants { get; } = Of(definition.DistrictApplicants);

    public Wheel<ProcedureWeights> CommuneOnline { get; } = new(procedures, [.. procedures.Select(p => p.CommuneOnline)]);

    public Wheel<ProcedureWeights> CommuneDirect { get; } = new(procedures, [.. procedures.Select(p => p.CommuneDirect)]);

    public Wheel<ProcedureWeights> DistrictOnline { get; } = new(procedures, [.. procedures.Select(p => p.DistrictOnline)]);

    public Wheel<ProcedureWeights> DistrictDirect { get; } = new(procedures, [.. procedures.Select(p => p.DistrictDirect)]);

    /// <summary>The lists by the names they have in the files, with all their weights together; each must be above 0.</summary>
    public IEnumerable<(string Name, int Total)> Totals =>
    [
        ("statuses.settled", Settled.Total), ("statuses.on_time", OnTime.Total), ("statuses.open", Open.Total), ("statuses.not_accepted", NotAccepted.Total),
        ("channels.direct", DirectChannels.Total), ("systems.online", OnlineSystems.Total), ("systems.direct", DirectSystems.Total), ("grades", Grades.Total),
        ("applicants.commune", CommuneApplicants.Total), ("applicants.district", DistrictApplicants.Total),
        ($"{definition.Procedures}: commune_online", CommuneOnline.Total), ($"{definition.Procedures}: commune_direct", CommuneDirect.Total),
        ($"{definition.Procedures}: district_online", DistrictOnline.Total), ($"{definition.Procedures}: district_direct", DistrictDirect.Total),
        ("families, middles, givens", definition.Families.Length * definition.Middles.Length * definition.Givens.Length),
    ];

    public Wheel<ProcedureWeights> Procedures(bool district, bool online) => (district, online) switch
    {
        (false, true) => CommuneOnline,
        (false, false) => CommuneDirect,
        (true, true) => DistrictOnline,
        (true, false) => DistrictDirect,
    };

    /// <param name="hasNext">Whether the unit has a later quarter, in which its open dossiers get settled.</param>
    public Wheel<string> Statuses(DossierClass dossierClass, bool hasNext) => dossierClass switch
    {
        DossierClass.OnTime => OnTime,
        DossierClass.NotAccepted => NotAccepted,
        DossierClass.OpenInTime or DossierClass.OpenLate when !hasNext => Open,
        _ => Settled,
    };

    private static Wheel<string> Of(ImmutableArray<WeightedWord> words) => new([.. words.Select(word => word.Word)], [.. words.Select(word => word.Weight)]);
}
