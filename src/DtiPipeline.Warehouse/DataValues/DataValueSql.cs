namespace DtiPipeline.Warehouse.DataValues;

/// <summary>The SQL texts around data values, the same for both databases.</summary>
internal static class DataValueSql
{
    /// <summary>Without these SQLite compares every value with every other one: the score step of 2,400 units took 97 s, with them 4 s.</summary>
    public const string IndexIncoming =
        """
        create index incoming_values_key on incoming_values (unit_id, element);
        create index incoming_sources_key on incoming_sources (unit_id, element)
        """;

    /// <summary>Ends the versions that read differently now.</summary>
    public const string CloseChanged =
        """
        update data_value as d set to_run = @Run
        from incoming_values i
        where d.assessment = @assessment and d.round = @round and d.to_run is null and d.unit_id = i.unit_id and d.element = i.element
          and (d.value is distinct from i.value or d.state <> i.state or d.partial is distinct from i.partial
            or d.covered is distinct from i.covered or d.expected is distinct from i.expected or d.basis <> i.basis
            or d.source_value is distinct from i.source_value or d.source_state is distinct from i.source_state)
        """;

    public const string CloseGone =
        """
        update data_value as d set to_run = @Run
        where d.assessment = @assessment and d.round = @round and d.to_run is null
          and not exists (select 1 from incoming_values i where i.unit_id = d.unit_id and i.element = d.element)
        """;

    public const string WriteNew =
        """
        insert into data_value (assessment, round, unit_id, element, value, state, partial, covered, expected, basis, source_value, source_state, from_run)
        select @assessment, @round, i.unit_id, i.element, i.value, i.state, i.partial, i.covered, i.expected, i.basis, i.source_value, i.source_state, @Run
        from incoming_values i
        where not exists (
          select 1 from data_value d
          where d.assessment = @assessment and d.round = @round and d.to_run is null and d.unit_id = i.unit_id and d.element = i.element)
        """;

    /// <summary>Sources of the versions that this run wrote.</summary>
    public const string WriteSources =
        """
        insert into data_value_source (value_id, connector, stream, load_id, row_count, passed_over)
        select d.id, i.connector, i.stream, i.load_id, i.row_count, i.passed_over
        from incoming_sources i
        join data_value d on d.assessment = @assessment and d.round = @round and d.to_run is null and d.unit_id = i.unit_id and d.element = i.element
        where d.from_run = @Run
        on conflict (value_id, connector, stream) do nothing
        """;

    public const string WriteInput =
        """
        insert into run_input (run_id, assessment, round, connector, stream, load_id) values (@Run, @assessment, @round, @Connector, @Stream, @LoadId)
        on conflict (run_id, assessment, round, connector, stream) do update set load_id = excluded.load_id
        """;

    public const string List =
        $"""
        select d.id, d.round, d.unit_id, u.code as unit, u.name as unit_name, d.element, d.value, d.state, d.partial, d.covered, d.expected, d.source_value, d.source_state, d.from_run
        {Wanted}
        order by d.round, u.code, d.element
        """;

    public const string ListSources =
        $"""
        select s.value_id, s.connector, s.stream, s.load_id, s.row_count, s.passed_over
        from data_value_source s
        where s.value_id in (select d.id {Wanted})
        order by s.value_id, s.connector, s.stream
        """;

    public const string ListPayloads =
        $"""
        select l.load_id, p.sha256
        from load_source l join payload p on p.id = l.payload_id
        where l.load_id in (select s.load_id from data_value_source s where s.value_id in (select d.id {Wanted}))
        order by l.load_id, p.id
        """;

    private const string Wanted =
        """
        from data_value d
        join org_unit_version u on u.unit_id = d.unit_id and u.valid_from <= @UnitDate and (u.valid_to = '' or u.valid_to > @UnitDate)
        where d.assessment = @Assessment and (@Round is null or d.round = @Round) and (@Unit is null or u.code = @Unit)
          and (@Element is null or d.element = @Element)
          and d.from_run <= @Run and (d.to_run is null or d.to_run > @Run)
        """;
}
