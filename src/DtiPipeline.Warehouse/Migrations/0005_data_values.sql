-- One data element of one unit in one round: a value or a named absence. Current while to_run is null;
-- as of run R: from_run <= R and (to_run is null or to_run > R). Only what changed is written.
create table data_value (
  id {{id}},
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  element text not null,
  value text,                         -- canonical form; null exactly when the state is an absence
  state text not null,
  partial {{exact}},                  -- what there is of an incomplete sum
  covered bigint,                     -- units that reported, of a roll-up
  expected bigint,                    -- units that should have
  basis text not null,                -- the sources and how many rows each gave, in one line
  from_run bigint not null references run (id),
  to_run bigint references run (id)
);
create unique index data_value_current on data_value (assessment, round, unit_id, element) where to_run is null;
create index data_value_history on data_value (assessment, round, unit_id, element, from_run);

-- Where a value came from.
create table data_value_source (
  value_id bigint not null references data_value (id),
  connector text not null,
  stream text not null,
  load_id bigint not null references load (id),
  row_count bigint not null,
  primary key (value_id, connector, stream)
);

-- The load of each stream that a run counted a round by, also where no value changed.
create table run_input (
  run_id bigint not null references run (id),
  assessment text not null,
  round text not null,
  connector text not null,
  stream text not null,
  load_id bigint not null references load (id),
  primary key (run_id, assessment, round, connector, stream)
);
