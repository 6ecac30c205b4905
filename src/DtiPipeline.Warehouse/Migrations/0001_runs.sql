-- Facts about this warehouse itself, such as `invented`: whether its figures are made up for demonstration.
create table meta (
  key text primary key,
  value text not null
);

-- Who may write. Whoever takes a lease gets a token one higher than the last; a write with an older token is refused in its own transaction.
create table lease (
  name text primary key,
  holder text,                        -- null: free
  token bigint not null,
  expires text not null
);

-- One execution of the program.
create table run (
  id {{id}},
  kind text not null,                 -- run, collect, replay, demo
  lease text not null,
  token bigint not null,
  status text not null,               -- running, done, findings (done, with something to look at), failed, abandoned (killed)
  as_of text not null,                -- the run's pretended today
  invented smallint not null,
  program text not null,              -- version of the program
  definitions text,                   -- hash of the resolved definitions, in definition_blob
  started_at text not null,
  ended_at text
);

-- What one step of a run did. received = accepted + rejected + dropped.
create table run_step (
  id {{id}},
  run_id bigint not null references run (id),
  step text not null,                 -- collect, map, score, snapshot
  connector text,
  stream text,
  assessment text,
  round text,
  status text not null,
  received bigint not null,
  accepted bigint not null,
  rejected bigint not null,
  dropped bigint not null,
  unchanged bigint not null,
  milliseconds bigint not null
);
create index run_step_run on run_step (run_id);

-- What a person should know of a run: a code and its arguments; the words come from the catalogue when it is read.
create table run_finding (
  id {{id}},
  run_id bigint not null references run (id),
  code text not null,
  severity text not null,             -- error, warning, note
  arguments text not null,            -- JSON object
  place text,                         -- JSON object: where in the data
  span text                           -- JSON object: where in the definitions
);
create index run_finding_run on run_finding (run_id);

-- The resolved definitions a run worked by, each text once: an old night can be scored again.
create table definition_blob (
  hash text primary key,              -- SHA-256 of the text
  kind text not null,
  content text not null,
  stored_at text not null
);
