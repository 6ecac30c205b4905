using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>Notes, row by row, for which units and days a delivery speaks.</summary>
internal sealed class DeliveryCoverage(StreamDefinition stream, UnitSource? unit)
{
    private readonly int _word = IndexOf(stream, unit?.Field);
    private readonly int _code = IndexOf(stream, unit?.CodeField);
    private readonly SortedDictionary<DateOnly, Dictionary<(string Code, string Word), bool>> _days = [];

    /// <summary>The days as of which its rows speak.</summary>
    public IEnumerable<DateOnly> Days => _days.Keys;

    /// <summary>A day for which it speaks, whatever its rows are.</summary>
    public void Add(DateOnly day) => Day(day);

    public void Add(RowOutcome outcome, DateOnly deliveryDay)
    {
        switch (outcome)
        {
            case AcceptedRow row when stream.Covers == CoverageKind.Rows:
                Day(row.AsOf).TryAdd((TextAt(row, _code), TextAt(row, _word)), false);
                break;
            case AcceptedRow row:
                Day(stream.Files is null ? deliveryDay : row.AsOf);
                break;
            case RejectedRow row:
                Day(row.AsOf ?? deliveryDay)[("", row.UnitWord ?? "")] = true;
                break;
        }
    }

    /// <param name="window">The days asked for, over HTTP; null for files.</param>
    public IEnumerable<LoadCoverage> Records(Window? window)
    {
        var allUnits = stream.Covers == CoverageKind.Scope;
        if (window is { } asked)
            return [new LoadCoverage { Window = asked, AsOf = asked.To, AllUnits = allUnits, Units = Units(_days.Values.SelectMany(day => day)) }];
        return _days.Select(day => new LoadCoverage { AsOf = day.Key, AllUnits = allUnits, Units = Units(day.Value) });
    }

    private static ImmutableArray<CoveredUnit> Units(IEnumerable<KeyValuePair<(string Code, string Word), bool>> words) =>
    [
        .. words.GroupBy(word => word.Key, word => word.Value)
            .OrderBy(word => word.Key)
            .Select(word => new CoveredUnit(word.Key.Code, word.Key.Word, word.Any(rejected => rejected))),
    ];

    private Dictionary<(string, string), bool> Day(DateOnly day) => _days.TryGetValue(day, out var words) ? words : _days[day] = [];

    private static string TextAt(AcceptedRow row, int field) => field < 0 ? "" : row.Values[field].Text ?? "";

    private static int IndexOf(StreamDefinition stream, string? field) =>
        field is null ? -1 : stream.Fields.Select((definition, index) => (definition.Name, index)).First(named => named.Name == field).index;
}
