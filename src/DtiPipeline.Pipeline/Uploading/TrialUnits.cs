using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Pipeline.Uploading;

/// <summary>For whom the rows of a tried file would be counted, by the rules of a night.</summary>
internal sealed class TrialUnits
{
    private readonly DefinitionSet _definitions;
    private readonly UnitSource? _source;
    private readonly DateOnly _day;
    private readonly int _word;
    private readonly int _code;
    private readonly Dictionary<(string Code, string Word), long> _rows = [];

    /// <param name="today">Units are those of the assessments that are open then; where none is, of the last that the stream concerns.</param>
    public TrialUnits(DefinitionSet definitions, ConnectorDefinition connector, StreamDefinition stream, DateOnly today)
    {
        _definitions = definitions;
        var mapping = definitions.Mappings.Where(mapping => mapping.Connector == connector.Id).SelectMany(mapping => mapping.Streams).FirstOrDefault(mapping => mapping.Stream == stream.Id);
        var concerned = mapping is null ? [] : definitions.Assessments.Where(assessment => mapping.Concerns(assessment, definitions)).ToList();
        var days = concerned.Where(assessment => assessment.Rounds.Any(round => round.IsOpen(today))).DefaultIfEmpty(concerned.MaxBy(assessment => assessment.UnitDate))
            .OfType<Core.Definitions.Assessments.Assessment>().Select(assessment => assessment.UnitDate).ToList();
        _source = days.Count == 0 || mapping!.Unit is { Field: null, CodeField: null } ? null : mapping!.Unit;
        _day = days.Count == 0 ? today : days.Max();
        _word = At(stream, _source?.Field);
        _code = At(stream, _source?.CodeField);
    }

    /// <returns>The row's code and word, by which its unit is found in <see cref="All"/>; null where rows of the stream name no unit.</returns>
    public (string Code, string Word)? Add(AcceptedRow row)
    {
        if (_source is null)
            return null;
        var key = (Text(row, _code), Text(row, _word));
        _rows[key] = _rows.GetValueOrDefault(key) + 1;
        return key;
    }

    /// <summary>Every word once: those that would count for nobody first, then as they came.</summary>
    public ImmutableArray<TriedUnit> All()
    {
        if (_source is null)
            return [];
        var matcher = new UnitMatcher(_definitions.Units);
        var crosswalk = _source.Crosswalk is { } name ? _definitions.Crosswalk(name) : null;
        return
        [
            .. from row in _rows
               let match = matcher.Match(row.Key.Word, row.Key.Code.Length == 0 ? null : row.Key.Code, _source.Scope, _day, crosswalk)
               orderby match.Unit is not null
               select new TriedUnit(row.Key.Code, row.Key.Word, row.Value, WordStates.StateOf(match), match.Unit?.Code, match.Unit?.Name),
        ];
    }

    private static int At(StreamDefinition stream, string? field) => field is null ? -1 : stream.Fields.ToList().FindIndex(one => one.Name == field);

    private static string Text(AcceptedRow row, int at) =>
        at < 0 || row.Values[at].IsAbsent ? "" : row.Values[at].Text ?? row.Values[at].Number.ToString(CultureInfo.InvariantCulture);
}
