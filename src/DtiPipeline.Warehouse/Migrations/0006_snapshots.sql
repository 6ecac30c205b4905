-- All indicator scores of one unit with their trace, in canonical form; an unchanged one is stored once and shared by every night.
create table scorecard (
  id {{id}},
  content_hash text not null,         -- SHA-256 of the content
  unit_id bigint not null references org_unit (id),
  content text not null               -- canonical JSON
);
create unique index scorecard_once on scorecard (content_hash, unit_id);

-- The immutable result of an assessment's round at one moment, named by its content hash.
create table snapshot (
  id {{id}},
  assessment text not null,
  round text not null,
  cut_date text not null,             -- last day whose data count
  content_hash text not null,         -- values, states, definitions, points, trace
  evidence_hash text not null,        -- content, and the payloads and mappings behind it
  definitions text,                   -- hash of the resolved definitions, in definition_blob
  content text not null,              -- canonical JSON of what is not in the scorecards
  run_id bigint not null references run (id),
  taken_at text not null
);
create unique index snapshot_once on snapshot (assessment, round, content_hash, evidence_hash);

-- The scorecards of a snapshot.
create table snapshot_scorecard (
  snapshot_id bigint not null references snapshot (id),
  unit_id bigint not null,
  scorecard_id bigint not null references scorecard (id),
  points {{exact}} not null,          -- added, not rounded
  published {{exact}} not null,       -- rounded once
  max_points {{exact}} not null,
  applicable_max {{exact}} not null,  -- less what does not apply to the unit
  comparable {{exact}},               -- what units are ranked by; null where nothing applies to the unit
  rank bigint,                        -- null where the unit is not ranked
  primary key (snapshot_id, unit_id)
);

-- Which snapshot each run came to, also when it was there before: the latest run's is the one that holds.
create table run_snapshot (
  run_id bigint not null references run (id),
  assessment text not null,
  round text not null,
  snapshot_id bigint not null references snapshot (id),
  primary key (run_id, assessment, round)
);
