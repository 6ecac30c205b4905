using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.DataValues;

/// <summary>Data values of all rounds, with their history.</summary>
public sealed class DataValueStore(Database database)
{
    private static readonly TransferTable Values =
        new("incoming_values", ColumnList.Of("#unit_id", "element", "value", "state", "=partial", "#covered", "#expected", "basis", "source_value", "source_state"));

    private static readonly TransferTable Sources = new("incoming_sources", ColumnList.Of("#unit_id", "element", "connector", "stream", "#load_id", "#row_count", "passed_over"));

    /// <summary>
    /// Writes all values of a round. A value gets a new version when it, its state, its partial figure or the number of rows behind it is other
    /// than before; one that is the same but was counted as of a newer load does not: which load each run counted by is kept apart, once a stream.
    /// Values that are not among those given are closed.
    /// </summary>
    /// <param name="inputs">The load of each stream that the values were counted by.</param>
    public Task<DataValueChanges> SaveAsync(
        RunToken token, string assessment, string round, IReadOnlyList<DataValueRow> values, IEnumerable<RoundInput> inputs, CancellationToken cancellation = default) =>
        database.WriteAsync(
            token,
            async session =>
            {
                await session.TransferAsync(Values, values.Select(ToValues));
                await session.TransferAsync(Sources, values.SelectMany(ToSources));
                await session.ExecuteAsync(DataValueSql.IndexIncoming);
                var at = new { assessment, round, token.Run };
                var changed = await session.ExecuteAsync(DataValueSql.CloseChanged, at);
                var closed = await session.ExecuteAsync(DataValueSql.CloseGone, at);
                var written = await session.ExecuteAsync(DataValueSql.WriteNew, at);
                await session.ExecuteAsync(DataValueSql.WriteSources, at);
                await session.ExecuteAsync(
                    DataValueSql.WriteInput, inputs.Select(input => new { token.Run, assessment, round, input.Connector, input.Stream, input.LoadId }));
                return new DataValueChanges(written - changed, changed, closed);
            },
            cancellation);

    /// <summary>Values with their sources, by round, unit code and element.</summary>
    public Task<ImmutableArray<DataValueRecord>> ListAsync(DataValueFilter filter, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            var values = await session.ListAsync<ValueRow>(DataValueSql.List, filter.Parameters());
            var sources = await session.ListAsync<SourceRow>(DataValueSql.ListSources, filter.Parameters());
            var payloads = (await session.ListAsync<(long Load, string Sha256)>(DataValueSql.ListPayloads, filter.Parameters()))
                .ToLookup(row => row.Load, row => row.Sha256);
            var ofLoad = sources.Select(source => source.LoadId).Distinct().ToDictionary(load => load, load => payloads[load].ToImmutableArray());
            var byValue = sources.ToLookup(
                source => source.ValueId, source => new SourceRecord(source.Connector, source.Stream, source.LoadId, source.RowCount, ofLoad[source.LoadId]) { PassedOver = source.PassedOver });
            return values.Select(value => ToRecord(value, byValue[value.Id])).ToImmutableArray();
        },
        cancellation);

    /// <summary>The load of each stream that a run counted a round by, by connector and stream.</summary>
    public Task<IReadOnlyList<RoundInput>> InputsAsync(long run, string assessment, string round, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<RoundInput>(
            """
            select connector, stream, load_id from run_input
            where run_id = @run and assessment = @assessment and round = @round order by connector, stream
            """,
            new { run, assessment, round }),
        cancellation);

    private static DataValueRecord ToRecord(ValueRow row, IEnumerable<SourceRecord> sources) => new()
    {
        Round = row.Round,
        UnitId = row.UnitId,
        Unit = row.Unit,
        UnitName = row.UnitName,
        Element = row.Element,
        Value = row.Value,
        State = row.State,
        Partial = row.Partial,
        Covered = row.Covered,
        Expected = row.Expected,
        SourceValue = row.SourceValue,
        SourceState = row.SourceState,
        Run = row.FromRun,
        Sources = [.. sources],
    };

    private static StagedValue[] ToValues(DataValueRow row) =>
    [
        StagedValue.Of(row.UnitId),
        StagedValue.Of(row.Element),
        row.Value is { } value ? StagedValue.Of(value) : StagedValue.Absent,
        StagedValue.Of(row.State),
        row.Partial is { } partial ? StagedValue.Of(ExactText.Of(partial)) : StagedValue.Absent,
        row.Covered is { } covered ? StagedValue.Of(covered) : StagedValue.Absent,
        row.Expected is { } expected ? StagedValue.Of(expected) : StagedValue.Absent,
        StagedValue.Of(string.Join("; ", Ordered(row).Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Connector}/{source.Stream}: {source.Rows}{(source.PassedOver is { } other ? $" (= {other}, passed over)" : "")}")))),
        row.SourceValue is { } source ? StagedValue.Of(source) : StagedValue.Absent,
        row.SourceState is { } state ? StagedValue.Of(state) : StagedValue.Absent,
    ];

    private static IEnumerable<StagedValue[]> ToSources(DataValueRow row) => Ordered(row).Select(source => (StagedValue[])[
        StagedValue.Of(row.UnitId), StagedValue.Of(row.Element), StagedValue.Of(source.Connector), StagedValue.Of(source.Stream), StagedValue.Of(source.Load),
        StagedValue.Of(source.Rows), source.PassedOver is { } other ? StagedValue.Of(other) : StagedValue.Absent,
    ]);

    private static IEnumerable<ValueSource> Ordered(DataValueRow row) =>
        row.Sources.OrderBy(source => source.Connector, StringComparer.Ordinal).ThenBy(source => source.Stream, StringComparer.Ordinal);

    /// <summary>Values of units that are rejected or incomplete now, with the streams they should have come from.</summary>
    public Task<IReadOnlyList<BlockedValue>> BlockedAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<BlockedValue>(
            """
            select distinct d.assessment, u.code as unit, d.element, s.connector, s.stream
            from data_value d
            join data_value_source s on s.value_id = d.id
            join dim_assessment a on a.assessment = d.assessment
            join org_unit_version u on u.unit_id = d.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
            where d.to_run is null and d.state in ('rejected', 'incomplete')
            """),
        cancellation);

    /// <summary>The streams behind every round, each by the run that counted it last.</summary>
    public Task<IReadOnlyList<CountedStream>> LastCountedAsync(CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<CountedStream>(
            """
            select i.run_id as run, i.assessment, i.round, i.connector, i.stream
            from (select assessment, round, max(run_id) as run_id from run_snapshot group by assessment, round) l
            join run_input i on i.run_id = l.run_id and i.assessment = l.assessment and i.round = l.round
            order by i.run_id desc, i.assessment, i.round, i.connector, i.stream
            """),
        cancellation);
}
