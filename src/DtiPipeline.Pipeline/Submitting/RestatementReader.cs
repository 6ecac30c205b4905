using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>Reads which runs changed what a unit had signed.</summary>
public sealed class RestatementReader(Database database)
{
    /// <param name="sheet">As the same person sees it.</param>
    /// <returns>The newest first, no more than asked for; none for somebody of one agency, whose other agencies' figures are not theirs to see.</returns>
    public async Task<ImmutableArray<Restatement>> ReadAsync(Person person, UnitSheet sheet, int limit, CancellationToken cancellation = default) =>
        person.AgenciesOf(Right.SeeValues, sheet.Identities) is not null
            ? []
            : [.. (await new RestatementStore(database).LatestAsync(person.ScopeOf(Right.SeeValues), sheet.Place, limit, cancellation)).Select(Restatement.Of)];
}
