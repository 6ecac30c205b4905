-- The way of a unit's round through its process. Only ever added to: the move that nobody followed tells the state.
create table submission_move (
  id {{id}},
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  process text not null,              -- its id in the definitions
  move text not null,
  from_state text not null,
  to_state text not null,
  opens text not null,                -- what the new state leaves open: nothing, values, reopened-values, appraisal
  reason text not null,
  follows bigint references submission_move (id),
  who text not null,                  -- login
  at text not null
);
create unique index submission_first on submission_move (assessment, round, unit_id) where follows is null;
create unique index submission_next on submission_move (follows) where follows is not null;
create index submission_of_unit on submission_move (assessment, round, unit_id, id);

-- What an agency says of its part: handed over, or sent back to it.
create table agency_part (
  id {{id}},
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  agency text not null,
  kind text not null,                 -- hand-over, send-back
  content_hash text not null,         -- of the part's values and points as they were
  on_behalf smallint not null,        -- somebody of the coordinating agency handed over in its place
  reason text not null,
  follows bigint references agency_part (id),
  who text not null,
  at text not null
);
create unique index agency_part_first on agency_part (assessment, round, unit_id, agency) where follows is null;
create unique index agency_part_next on agency_part (follows) where follows is not null;

-- What a leader signed: the card and what stands behind it, as they were at that moment.
create table signature (
  id {{id}},
  move_id bigint not null unique references submission_move (id),
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  scorecard_id bigint not null references scorecard (id),
  content_hash text not null,
  evidence_hash text not null,
  evidence text not null,             -- canonical JSON: payloads, mappings, files and papers
  points {{exact}} not null,
  published {{exact}} not null,       -- what the unit gives itself
  max_points {{exact}} not null,
  applicable_max {{exact}} not null,
  comparable {{exact}},
  replaces bigint references signature (id),
  who text not null,
  who_name text not null,             -- as printed on the sheet
  at text not null
);
create index signature_of_unit on signature (assessment, round, unit_id, id);

-- Values that may be put right although the unit has signed: until the day, or the next signature.
create table reopened_value (
  id {{id}},
  move_id bigint not null references submission_move (id),
  signature_id bigint not null references signature (id),
  element text not null,
  until text not null,
  unique (signature_id, move_id, element)
);

-- What the council found on an indicator of what was signed. Only ever added to; the last row of an indicator holds.
create table appraisal (
  id {{id}},
  signature_id bigint not null references signature (id),
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  indicator text not null,
  kind text not null,                 -- accept, adjust, ask, answer, withdraw
  points {{exact}},                   -- of accept and adjust: what the council gives
  reason text not null,               -- of ask the question, of answer the explanation
  due text,                           -- of ask: the day by which it is to be answered
  part_hash text not null,            -- of the indicator as it was signed: a finding holds as long as that is so
  day text not null,                  -- on which it was done: a question is answered in time or not by it
  follows bigint references appraisal (id),
  who text not null,
  at text not null
);
create unique index appraisal_first on appraisal (assessment, round, unit_id, indicator) where follows is null;
create unique index appraisal_next on appraisal (follows) where follows is not null;
create index appraisal_of_unit on appraisal (assessment, round, unit_id, indicator, id);

-- Which evidence whoever appraised had before them.
create table appraisal_evidence (
  appraisal_id bigint not null references appraisal (id),
  evidence_id bigint not null references evidence (id),
  primary key (appraisal_id, evidence_id)
);

-- Files and links that a unit gives with an explanation. Bytes lie where those of evidence do.
create table appraisal_paper (
  id {{id}},
  appraisal_id bigint not null references appraisal (id),
  kind text not null,                 -- file, link, document
  title text not null,
  document_number text not null,
  document_date text,
  sha256 text,
  media_type text,
  size bigint,
  address text
);
create index paper_of_appraisal on appraisal_paper (appraisal_id);

-- The result of a round as it was published; a later correction is a new version.
create table publication (
  id {{id}},
  assessment text not null,
  round text not null,
  version bigint not null,
  decision_number text not null,
  decision_date text not null,
  title text not null,
  reason text not null,               -- of a correction; '' of the first version
  content_hash text not null,
  content text not null,              -- canonical JSON: units, points, ranks
  replaces bigint references publication (id),
  who text not null,
  at text not null,
  unique (assessment, round, version)
);

create table publication_unit (
  publication_id bigint not null references publication (id),
  unit_id bigint not null references org_unit (id),
  signature_id bigint references signature (id),
  self_points {{exact}},              -- signed by the unit
  appraised_points {{exact}},         -- found by the council
  final_points {{exact}},             -- published
  comparable {{exact}},
  rank bigint,
  left_out text not null,             -- why the unit has no result; '' where it has one
  primary key (publication_id, unit_id)
);

create table publication_score (
  publication_id bigint not null,
  unit_id bigint not null,
  indicator text not null,
  self_points {{exact}} not null,
  appraised_points {{exact}} not null,
  final_points {{exact}} not null,
  primary key (publication_id, unit_id, indicator),
  foreign key (publication_id, unit_id) references publication_unit (publication_id, unit_id)
);
