-- The readable star. Names and definitions of today; the words that held on the day are in the scorecards' content.

create table dim_assessment (
  assessment text primary key,
  title text not null,
  indicator_set text not null,
  set_title text not null,
  invented smallint not null,
  unit_date text not null             -- the day whose units are meant
);

create table dim_round (
  assessment text not null,
  round text not null,
  title text not null,
  from_date text not null,
  to_date text not null,
  cut_off text not null,
  primary key (assessment, round)
);

create table dim_element (
  element text primary key,
  name text not null,
  definition text not null,
  unit_of_measure text,
  type text not null,                 -- number, choice, boolean, date, text
  kind text not null                  -- stock, flow
);

create table dim_indicator (
  id {{id}},
  indicator_set text not null,
  indicator text not null,            -- code as in the document: 6.4
  parent text,                        -- of a sub-indicator: the indicator whose points already hold its own
  name text not null,
  pillar text not null,
  pillar_name text not null,
  max_points {{exact}} not null,
  ordinal bigint not null             -- place in the document
);
create unique index dim_indicator_key on dim_indicator (indicator_set, indicator);

-- One row per unit and stretch of time.
create view dim_unit as
select v.id, v.unit_id, v.code, v.name, v.type, v.parent_code,
  cast(nullif(v.valid_from, '') as {{date}}) as valid_from,
  cast(nullif(v.valid_to, '') as {{date}}) as valid_to
from org_unit_version v;

-- Points of one indicator in one scorecard. Every key holds unit_id, so that a cluster can distribute the facts by it, e.g. with Citus:
-- select create_distributed_table('fact_indicator_score', 'unit_id').
create table fact_indicator_score (
  scorecard_id bigint not null,
  unit_id bigint not null,
  indicator_id bigint not null,
  points {{exact}} not null,          -- not rounded; 0 where not scored
  max_points {{exact}} not null,
  applicable_max {{exact}} not null,  -- less what does not apply to the unit
  status text not null,               -- scored, or the absence that kept it from being scored
  primary key (scorecard_id, indicator_id, unit_id)
);

-- A data value that one scorecard was made from.
create table fact_data_value (
  scorecard_id bigint not null,
  unit_id bigint not null,
  element text not null,
  value text,
  state text not null,
  partial {{exact}},
  covered bigint,
  expected bigint,
  primary key (scorecard_id, element, unit_id)
);
