using System.Collections.Concurrent;
using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>
/// Sheets as they were put together, for as long as nothing at all is written to the warehouse. Its stamp is asked for with every request, before anything
/// is looked up or read: a sheet of another stamp, of other definitions or of other rights is put together anew.
/// </summary>
public sealed class KeptSheets(Database database)
{
    private const int Most = 100;

    private Moment? _last;

    internal async Task<UnitSheet?> ReadAsync(
        DefinitionSet definitions, Person person, (string Assessment, string Round, string Unit) place, Func<Task<UnitSheet?>> read, CancellationToken cancellation)
    {
        var stamp = await database.StampAsync(cancellation);
        var moment = _last;
        if (moment is null || moment.Stamp != stamp || !ReferenceEquals(moment.Definitions, definitions))
            _last = moment = new Moment(stamp, definitions, []);
        if (moment.Sheets.TryGetValue((person.Login, place), out var kept) && kept.Grants.SequenceEqual(person.Grants))
            return kept.Sheet;
        var sheet = await read();
        if (sheet is not null && moment.Sheets.Count < Most)
            moment.Sheets[(person.Login, place)] = (person.Grants, sheet);
        return sheet;
    }

    private sealed record Moment(
        string Stamp, DefinitionSet Definitions, ConcurrentDictionary<(string Login, (string Assessment, string Round, string Unit) Place), (ImmutableArray<Grant> Grants, UnitSheet Sheet)> Sheets);
}
