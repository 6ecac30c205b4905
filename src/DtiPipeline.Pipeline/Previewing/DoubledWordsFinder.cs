using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>
/// Finds units that one delivery names in two ways. In a table of figures each unit has its row: two words for one unit are one figure counted twice,
/// or two parts of it. Lists of events (dossiers, documents) are left out: many offices of one unit are as it should be there.
/// </summary>
internal sealed class DoubledWordsFinder(Database database, DefinitionSet definitions)
{
    private readonly UnitMatcher _matcher = new(definitions.Units);

    public async Task<ImmutableArray<DoubledWords>> FindAsync(IReadOnlyCollection<Assessment> assessments, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<DoubledWords>();
        foreach (var mapping in definitions.Mappings)
            foreach (var stream in mapping.Streams.Where(stream => stream is { Take: TakeLatest, Unit.Field: not null }))
            {
                var days = assessments.Where(assessment => stream.Concerns(assessment, definitions)).Select(assessment => assessment.UnitDate).Distinct().ToList();
                if (days.Count > 0 && await new StagingStore(database).LastCompleteAsync(mapping.Connector, stream.Stream, cancellation) is { } load)
                    found.AddRange(await InAsync($"{mapping.Connector}/{stream.Stream}", stream.Unit, load, days, cancellation));
            }
        return found.ToImmutable();
    }

    private async Task<IEnumerable<DoubledWords>> InAsync(string source, UnitSource unit, CompleteLoad load, List<DateOnly> days, CancellationToken cancellation)
    {
        string[] fields = [.. new[] { unit.CodeField, unit.Field }.OfType<string>()];
        if (!fields.All(field => load.Table.Columns.Any(column => column.Field == field)))
            return [];
        var crosswalk = unit.Crosswalk is { } name ? definitions.Crosswalk(name) : null;
        var delivered = await new StagingStore(database).DistinctByDayAsync(load.Table, load.Load.Id, fields, cancellation);
        return (from one in delivered
                let raw = one.Words.Words[^1] ?? ""
                let code = unit.CodeField is null ? null : one.Words.Words[0]
                from day in days
                let match = _matcher.Match(raw, code, unit.Scope, day, crosswalk)
                where match.Unit is not null
                group (Raw: raw, one.Words.Rows) by (one.AsOf, day, match.Unit!.Code) into same
                where same.Select(word => WordKey.Of(word.Raw)).Distinct().Count() > 1
                select new DoubledWords(source, same.Key.AsOf, same.Key.Code, string.Join("; ", same.Select(word => word.Raw).Order(StringComparer.Ordinal)), same.Sum(word => word.Rows)))
            .Distinct();
    }
}
