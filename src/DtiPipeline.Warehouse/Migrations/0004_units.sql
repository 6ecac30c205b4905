-- A unit that goes on through changes of its name, type and parent. All results carry this id.
create table org_unit (
  id {{id}},
  identity text not null unique       -- code and first day of its first version: 03253@2025-07-01
);

-- A unit as it was for a time.
create table org_unit_version (
  id {{id}},
  unit_id bigint not null references org_unit (id),
  code text not null,
  name text not null,
  type text not null,
  parent_code text,
  valid_from text not null,           -- first day; '' since before the list begins
  valid_to text not null,             -- first day on which it no longer holds; '' still holds
  source text not null
);
create unique index org_unit_version_key on org_unit_version (code, valid_from);
create index org_unit_version_unit on org_unit_version (unit_id);

-- Which unit contains which on a day, itself at depth 0.
create table unit_closure (
  unit_date text not null,
  ancestor_id bigint not null references org_unit (id),
  descendant_id bigint not null references org_unit (id),
  depth bigint not null,
  primary key (unit_date, ancestor_id, descendant_id)
);
create index unit_closure_up on unit_closure (unit_date, descendant_id);

-- Which unit a source's raw words mean. raw and raw_code are '' where absent.
create table unit_match (
  connector text not null,
  stream text not null,
  unit_date text not null,
  raw_code text not null,
  raw text not null,
  unit_id bigint references org_unit (id),
  status text not null,               -- matched, suggested, ambiguous, unknown, none
  rule text not null,                 -- what decided
  detail text not null,               -- codes of warnings, or the candidates
  primary key (connector, stream, unit_date, raw_code, raw)
);

-- What a source's raw words mean. context is '' where the meaning depends on none.
create table word_match (
  crosswalk text not null,
  as_of text not null,
  context text not null,
  raw text not null,
  meaning text,
  rule text not null,
  primary key (crosswalk, as_of, context, raw)
);
