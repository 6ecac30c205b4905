using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Pipeline.Mapping;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Warehouse.Staging.Words;

namespace DtiPipeline.Pipeline.Stewarding;

/// <summary>
/// Every raw word that the staged rows hold, asked anew by the definitions at hand and the code that a night uses: a crosswalk row that was just written
/// shows at once, before any run. Nothing is written.
/// </summary>
public sealed class WordSurvey(Database database, DefinitionSet definitions)
{
    private readonly UnitMatcher _units = new(definitions.Units);
    private readonly Dictionary<string, WordMatcher> _words = [];

    /// <param name="assessments">Words are asked as of their days; a word that means different things to two of them stands here twice.</param>
    /// <returns>The streams that concern one of them and have staged rows.</returns>
    public async Task<ImmutableArray<SurveyedStream>> ReadAsync(IReadOnlyCollection<Assessment> assessments, CancellationToken cancellation)
    {
        var surveyed = ImmutableArray.CreateBuilder<SurveyedStream>();
        foreach (var mapping in definitions.Mappings)
            foreach (var stream in mapping.Streams)
            {
                var concerned = assessments.Where(assessment => stream.Concerns(assessment, definitions)).ToList();
                if (concerned.Count > 0 && await new StagingStore(database).LastCompleteAsync(mapping.Connector, stream.Stream, cancellation) is { } load)
                    surveyed.Add(await SurveyAsync(definitions.Connector(mapping.Connector), stream, load, concerned, cancellation));
            }
        return surveyed.ToImmutable();
    }

    private async Task<SurveyedStream> SurveyAsync(
        ConnectorDefinition connector, StreamMapping stream, CompleteLoad load, List<Assessment> assessments, CancellationToken cancellation)
    {
        var mapped = new MappedStream(connector, connector.Streams.Single(defined => defined.Id == stream.Stream), stream, load);
        var words = new List<SurveyedWord>();
        words.AddRange(await UnitsAsync(mapped, load, [.. assessments.Select(assessment => assessment.UnitDate).Distinct()], cancellation));
        DateOnly[] days = [.. assessments.SelectMany(assessment => assessment.Rounds).Select(round => round.To).Distinct()];
        foreach (var (field, source) in stream.Words)
            words.AddRange(await WordsAsync(mapped, load, field, source, days, cancellation));
        return new SurveyedStream(connector.Id, stream.Stream, [.. words
            .OrderBy(word => word.Field, StringComparer.Ordinal).ThenBy(word => word.Raw, StringComparer.Ordinal).ThenBy(word => word.Context, StringComparer.Ordinal)]);
    }

    private async Task<IEnumerable<SurveyedWord>> UnitsAsync(MappedStream mapped, CompleteLoad load, DateOnly[] days, CancellationToken cancellation)
    {
        var unit = mapped.Mapping.Unit;
        var fields = SeenWords.UnitFields(mapped.Mapping);
        if (fields.IsEmpty || !HasAll(load, fields))
            return [];
        var crosswalk = unit.Crosswalk is { } name ? definitions.Crosswalk(name) : null;
        return from words in await new WordCountStore(database).LookAsync(load, fields, cancellation)
               let code = unit.CodeField is null ? "" : words.Words[0] ?? ""
               let raw = unit.Field is null ? "" : words.Words[^1] ?? ""
               from match in days.Select(day => _units.Match(raw, code.Length == 0 ? null : code, unit.Scope, day, crosswalk)).DistinctBy(match => (match.Status, match.Unit?.Code))
               let state = WordStates.StateOf(match)
               select new SurveyedWord
               {
                   Connector = mapped.Connector.Id, Stream = mapped.Stream.Id, Field = "", Crosswalk = unit.Crosswalk, Context = code, Raw = raw, Rows = words.Rows,
                   State = state, Rule = match.Rule, Meaning = match.Unit?.Code, MeaningName = match.Unit?.Name,
                   Candidates = [.. match.Candidates.Select(candidate => new WordCandidate(candidate.Unit.Code, candidate.Unit.Name, candidate.Why)).DistinctBy(candidate => candidate.Meaning)],
                   Question = state.IsOpen() ? UnitWords.Question(mapped, raw, match, words.Rows) : null,
               };
    }

    private async Task<IEnumerable<SurveyedWord>> WordsAsync(
        MappedStream mapped, CompleteLoad load, string field, WordSource source, DateOnly[] days, CancellationToken cancellation)
    {
        var fields = SeenWords.WordFields(field, source);
        if (!HasAll(load, fields))
            return [];
        var elements = MeaningWords.Concerned(mapped, field);
        return from words in await new WordCountStore(database).LookAsync(load, fields, cancellation)
               where words.Words[0] is not null
               let raw = words.Words[0]!
               let context = source.Context is null ? null : words.Words[1]
               from match in days.Select(day => MatcherOf(source.Crosswalk).Match(raw, context, day)).DistinctBy(match => (match.Rule, match.Meaning))
               let state = WordStates.StateOf(match)
               select new SurveyedWord
               {
                   Connector = mapped.Connector.Id, Stream = mapped.Stream.Id, Field = field, Crosswalk = source.Crosswalk, Context = context ?? "", Raw = raw, Rows = words.Rows,
                   State = state, Rule = match.Rule, Meaning = match.Meaning, Candidates = [.. WordReasons.Of(match)], Elements = elements,
                   Question = state.IsOpen() ? MeaningWords.Unmapped(mapped, field, source, raw, words.Rows, match) : null,
               };
    }

    /// <summary>A field that was added since is in no staged row yet; the next replay brings it.</summary>
    private static bool HasAll(CompleteLoad load, IEnumerable<string> fields) => fields.All(field => load.Table.Columns.Any(column => column.Field == field));

    private WordMatcher MatcherOf(string crosswalk)
    {
        if (!_words.TryGetValue(crosswalk, out var matcher))
            _words[crosswalk] = matcher = new WordMatcher(definitions.Crosswalk(crosswalk));
        return matcher;
    }
}
