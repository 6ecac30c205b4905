-- One table of typed, versioned rows per stream and layout. A new layout is a new table; none is ever altered.
-- Its columns: row_key, row_hash, from_load, to_load, payload_id, position, as_of, and f_<field> for each field.
-- Rows as of load N: from_load <= N and (to_load is null or to_load > N).
create table staging_table (
  id {{id}},
  name text not null unique,
  connector text not null,
  stream text not null,
  fingerprint text not null,          -- SHA-256 of the layout
  layout text not null,               -- fields with their types, and the key, one a line
  created_at text not null
);

-- One delivery of a stream, staged. Load ids rise; a load is visible from the moment it is complete.
create table load (
  id {{id}},
  table_id bigint not null references staging_table (id),
  connector text not null,
  stream text not null,
  run_id bigint not null references run (id),
  state text not null,                -- open, complete, failed, abandoned
  definition text,                    -- hash of the stream definition it was read by
  began_at text not null,
  ended_at text,
  scope text,                         -- what it replaced: all, nothing, received_at 2024-01-01..2024-03-31, as_of 2024-03-29 2024-06-28
  received bigint not null default 0, -- = accepted + rejected + dropped
  accepted bigint not null default 0, -- = unchanged + added + changed
  rejected bigint not null default 0,
  dropped bigint not null default 0,
  unchanged bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  closed bigint not null default 0,   -- rows of earlier loads that this one no longer has
  finding text                        -- JSON: why it failed
);
create index load_stream on load (connector, stream, id);

-- What a load was read from, in order.
create table load_payload (
  load_id bigint not null references load (id),
  ordinal bigint not null,
  payload_id bigint not null references payload (id),
  primary key (load_id, ordinal)
);

-- Every payload with at least one row that is visible as of a complete load: what the stream stands on from then.
create table load_source (
  load_id bigint not null references load (id),
  payload_id bigint not null references payload (id),
  row_count bigint not null,
  primary key (load_id, payload_id)
);

-- Rows that were no data, counted by reason.
create table load_drop (
  load_id bigint not null references load (id),
  reason text not null,
  row_count bigint not null,
  primary key (load_id, reason)
);

-- Rows that were refused, with place, cause and raw text.
create table reject (
  id {{id}},
  load_id bigint not null references load (id),
  payload_id bigint not null references payload (id),
  position text not null,
  unit_word text,
  as_of text,
  code text not null,
  arguments text not null,            -- JSON object
  place text not null,                -- JSON object
  raw text not null
);
create index reject_load on reject (load_id);

-- What a complete load speaks for: a window (HTTP) or a day (file), for all units of the scope or for those listed.
create table coverage (
  id {{id}},
  load_id bigint not null references load (id),
  from_date text,
  to_date text,
  as_of text,
  all_units smallint not null
);
create index coverage_load on coverage (load_id);

create table coverage_unit (
  coverage_id bigint not null references coverage (id),
  raw_code text not null,             -- '' where absent
  raw text not null,                  -- '' where absent
  state text not null,                -- covered, rejected
  primary key (coverage_id, raw_code, raw)
);
