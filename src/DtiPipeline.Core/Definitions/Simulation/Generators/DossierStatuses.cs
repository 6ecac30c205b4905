using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation.Generators;

/// <summary>The status codes of each kind of dossier.</summary>
public sealed record DossierStatuses(
    ImmutableArray<WeightedWord> Settled,
    ImmutableArray<WeightedWord> OnTime,
    ImmutableArray<WeightedWord> Open,
    ImmutableArray<WeightedWord> NotAccepted)
{
    public static DossierStatuses Read(ValueReader value) => value.Map(map => new DossierStatuses(
        Words(map, "settled"), Words(map, "on_time"), Words(map, "open"), Words(map, "not_accepted")));

    private static ImmutableArray<WeightedWord> Words(MapReader map, string key) => map.Required(key, v => v.List(WeightedWord.Read));
}
