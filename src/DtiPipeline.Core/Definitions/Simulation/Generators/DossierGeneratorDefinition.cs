using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation.Generators;

/// <summary>
/// How a table of counts (a unit and a quarter a row) becomes single dossiers, always the same ones. The recipe itself, number by number,
/// stands in the comments of <c>connectors/tthc-dvc/samples/dossiers.generator.yaml</c>.
/// </summary>
public sealed record DossierGeneratorDefinition
{
    public required int Seed { get; init; }

    /// <summary>With <see cref="Offset"/>: how the classes of a quarter are strewn over its dossiers.</summary>
    public required int Stride { get; init; }

    public required int Offset { get; init; }

    /// <summary>CSV of the samples folder: unit, quarter and its counts.</summary>
    public required string Counts { get; init; }

    /// <summary>CSV of the samples folder: procedures with level, fee and weights.</summary>
    public required string Procedures { get; init; }

    /// <summary>Code of the unit that handles the district's procedures; all others are communes.</summary>
    public required string District { get; init; }

    public required DossierStatuses Statuses { get; init; }

    /// <summary>Channels of a dossier that did not come online.</summary>
    public required ImmutableArray<WeightedWord> DirectChannels { get; init; }

    public required ImmutableArray<WeightedWord> OnlineSystems { get; init; }

    public required ImmutableArray<WeightedWord> DirectSystems { get; init; }

    /// <summary>Of 1,000 dossiers with a fee, how many were paid online.</summary>
    public required int OnlinePaidPerMille { get; init; }

    public required int DirectPaidPerMille { get; init; }

    /// <summary>Of 1,000 dossiers settled online, how many were rated.</summary>
    public required int RatedPerMille { get; init; }

    public required ImmutableArray<WeightedWord> Grades { get; init; }

    public required ImmutableArray<WeightedWord> CommuneApplicants { get; init; }

    public required ImmutableArray<WeightedWord> DistrictApplicants { get; init; }

    /// <summary>Family, middle and given names that nobody bears together.</summary>
    public required ImmutableArray<string> Families { get; init; }

    public required ImmutableArray<string> Middles { get; init; }

    public required ImmutableArray<string> Givens { get; init; }

    public required SourceSpan At { get; init; }

    private static readonly WordTable<bool> Kinds = new(("dossiers", true));

    public static DossierGeneratorDefinition Read(ValueReader value) => value.Map(map =>
    {
        map.Required("generator", v => v.Word(Kinds));
        var systems = map.Required("systems", v => v.Map(m => (Online: Words(m, "online"), Direct: Words(m, "direct"))));
        var paid = map.Required("paid_per_mille", v => v.Map(m => (Online: Whole(m, "online"), Direct: Whole(m, "direct"))));
        var applicants = map.Required("applicants", v => v.Map(m => (Commune: Words(m, "commune"), District: Words(m, "district"))));
        return new DossierGeneratorDefinition
        {
            Seed = Whole(map, "seed"),
            Stride = Whole(map, "stride"),
            Offset = Whole(map, "offset"),
            Counts = map.Text("counts"),
            Procedures = map.Text("procedures"),
            District = map.Text("district"),
            Statuses = map.Required("statuses", DossierStatuses.Read),
            DirectChannels = map.Required("channels", v => v.Map(m => Words(m, "direct"))),
            OnlineSystems = systems.Online,
            DirectSystems = systems.Direct,
            OnlinePaidPerMille = paid.Online,
            DirectPaidPerMille = paid.Direct,
            RatedPerMille = Whole(map, "rated_per_mille"),
            Grades = Words(map, "grades"),
            CommuneApplicants = applicants.Commune,
            DistrictApplicants = applicants.District,
            Families = map.Required("families", v => v.Texts()),
            Middles = map.Required("middles", v => v.Texts()),
            Givens = map.Required("givens", v => v.Texts()),
            At = map.At,
        };
    });

    private static int Whole(MapReader map, string key) => map.Required(key, v => v.Parsed(Forms.Whole));

    private static ImmutableArray<WeightedWord> Words(MapReader map, string key) => map.Required(key, v => v.List(WeightedWord.Read));
}
