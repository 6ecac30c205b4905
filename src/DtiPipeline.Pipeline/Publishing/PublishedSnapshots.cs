using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Publishing;

namespace DtiPipeline.Pipeline.Publishing;

/// <summary>Snapshots for programs, as far as somebody may see them: units by the store's scope, and within them an agency's part.</summary>
public sealed class PublishedSnapshots(Database database, DefinitionSet definitions)
{
    private readonly PublishedReader _reader = new(database);
    private readonly LeadAgencies _agencies = LeadAgencies.Of(definitions);
    private readonly UnitAncestry _ancestry = UnitAncestry.Of(definitions.Units);

    public Task<IReadOnlyList<PublishedAssessment>> AssessmentsAsync(Person person, string after, int limit, CancellationToken cancellation = default) =>
        _reader.AssessmentsAsync(ScopeOf(person), after, limit, cancellation);

    public Task<IReadOnlyList<PublishedSnapshot>> SnapshotsAsync(Person person, string assessment, string round, long before, int limit, CancellationToken cancellation = default) =>
        _reader.SnapshotsAsync(ScopeOf(person), assessment, round, before, limit, cancellation);

    public Task<PublishedSnapshot?> SnapshotAsync(Person person, string name, CancellationToken cancellation = default) => _reader.SnapshotAsync(ScopeOf(person), name, cancellation);

    public Task<IReadOnlyList<PublishedCard>> CardsAsync(Person person, PublishedSnapshot snapshot, string after, int limit, CancellationToken cancellation = default) =>
        _reader.CardsAsync(ScopeOf(person), snapshot.Id, after, limit, cancellation);

    public Task<IReadOnlyList<PublishedCard>> RankingAsync(Person person, PublishedSnapshot snapshot, int? rank, string after, int limit, CancellationToken cancellation = default) =>
        _reader.RankingAsync(ScopeOf(person), snapshot.Id, rank, after, limit, cancellation);

    /// <returns>Null when the unit is not in the snapshot, or not the person's to see.</returns>
    public async Task<PublishedScorecard?> ScorecardAsync(Person person, PublishedSnapshot snapshot, string unit, CancellationToken cancellation = default)
    {
        if (await _reader.CardAsync(ScopeOf(person), snapshot.Id, unit, cancellation) is not { } card)
            return null;
        var only = person.AgenciesOf(Right.SeeValues, _ancestry.Above(unit, snapshot.UnitDate));
        var names = await _reader.NamesAsync(snapshot.IndicatorSet, cancellation);
        // A set that the definitions no longer have has no lead agencies either.
        var shown = only is not { } agencies ? null : SetOf(snapshot) is { } set ? AgencyPart.Of(set, _agencies, snapshot.UnitDate, agencies).Indicators : [];
        return new PublishedScorecard(snapshot, card, new PublishedNames(names).Of(CardReader.Read(card.Content, code => definitions.Element(code)?.Type), shown), shown is not null);
    }

    /// <summary>By unit code and element, from the one behind these two on.</summary>
    public Task<IReadOnlyList<PublishedValue>> ValuesAsync(Person person, PublishedSnapshot snapshot, string unit, string element, int limit, CancellationToken cancellation = default) =>
        _reader.ValuesAsync(ReadScopeOf(person, snapshot), snapshot, unit, element, limit, cancellation);

    private static Scope ScopeOf(Person person) => person.ScopeOf(Right.SeeValues);

    private ReadScope ReadScopeOf(Person person, PublishedSnapshot snapshot)
    {
        var grants = person.Grants.Where(grant => grant.Role.Has(Right.SeeValues)).ToList();
        IndicatorSet[] sets = SetOf(snapshot) is { } known ? [known] : [];
        return new ReadScope(
            ScopeOf(person),
            (person with { Grants = [.. grants.Where(grant => grant.Agency is null)] }).ScopeOf(Right.SeeValues),
            [
                .. from grant in grants
                   where grant.Agency is not null
                   from set in sets
                   from element in AgencyPart.Of(set, _agencies, snapshot.UnitDate, [grant.Agency!]).Elements
                   select $"{grant.Unit} {element}",
            ]);
    }

    private IndicatorSet? SetOf(PublishedSnapshot snapshot) => definitions.Sets.FirstOrDefault(set => set.Id == snapshot.IndicatorSet);
}
