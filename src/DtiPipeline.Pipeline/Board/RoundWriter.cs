using System.Collections.Immutable;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Mapping;
using DtiPipeline.Core.Snapshots;

namespace DtiPipeline.Pipeline.Board;

/// <summary>Puts the sources of one round side by side. Pure.</summary>
internal sealed class RoundWriter(DefinitionSet definitions, StreamLedger ledger, bool allowInvented, DateOnly today)
{
    private readonly RowOwners _owners = new(definitions);

    /// <param name="units">Evaluated units within the reader's scope.</param>
    public ImmutableArray<BoardRow> Rows(Assessment assessment, Round round, long units, IReadOnlyDictionary<string, ElementCounts> counts)
    {
        var rules = new RowRules(round, today);
        var deadline = CellDeadline.Of(round, today, "agency");
        var sources = Sources(assessment);
        var begun = sources.Select(source =>
        {
            var facts = ledger.Of(source.Connector.Id, source.Stream.Id);
            return (source.Connector, source.Stream, source.Elements, Arrived: rules.Arrived(facts), Checked: rules.Checked(facts));
        }).ToList();
        return RoundBoard.Sorted(begun.Select((row, place) => new BoardRow
        {
            Connector = row.Connector.Id,
            Stream = row.Stream.Id,
            Source = row.Connector.Title,
            Title = row.Stream.Title,
            Owner = _owners.Of(row.Connector, assessment, row.Elements),
            Deadline = deadline,
            Arrived = row.Arrived,
            Checked = row.Checked,
            Complete = rules.Complete(
                [.. row.Elements.Select(element => counts.GetValueOrDefault(element) ?? new ElementCounts(element, ImmutableSortedDictionary<Core.Values.ValueState, long>.Empty))],
                units, [row.Arrived, row.Checked],
                begun.Where((other, at) => at != place && (other.Arrived.IsTrouble || other.Checked.IsTrouble)).SelectMany(other => other.Elements).ToHashSet(StringComparer.Ordinal)),
        }));
    }

    private List<(ConnectorDefinition Connector, StreamDefinition Stream, ImmutableArray<string> Elements)> Sources(Assessment assessment)
    {
        var wanted = ValuesForm.ElementsOf(definitions.Set(assessment.Set)).ToHashSet(StringComparer.Ordinal);
        var mapped = definitions.Mappings
            .Select(mapping => (Connector: definitions.Connector(mapping.Connector), mapping.Streams))
            .Where(mapping => allowInvented || !mapping.Connector.Invented)
            .SelectMany(mapping => mapping.Streams.Where(stream => stream.Concerns(assessment, definitions)).Select(stream => (mapping.Connector, Mapping: stream)))
            .ToList();
        var given = mapped.SelectMany(source => ElementsOf(source.Mapping)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. mapped.Select(source => (
                source.Connector, source.Connector.Streams.Single(stream => stream.Id == source.Mapping.Stream),
                // A stream whose rows name their elements is asked for what no other one gives.
                source.Mapping.Named is null
                    ? ElementsOf(source.Mapping).Where(wanted.Contains).Order(StringComparer.Ordinal).ToImmutableArray()
                    : wanted.Except(given).Order(StringComparer.Ordinal).ToImmutableArray())),
        ];
    }

    private static IEnumerable<string> ElementsOf(StreamMapping mapping) => mapping.Elements.Select(element => element.Element);
}
