-- Since when somebody holds the right to write.
alter table lease add column since text;

-- Up to which moment everything that came due has been written down below. One row.
create table schedule_clock (
  id bigint primary key,
  looked_at text not null
);

-- Everything that ever came due, and what became of it.
create table schedule_entry (
  id {{id}},
  kind text not null,                 -- opens, reminds, closes, collects, backfills
  subject text not null,              -- the connector; the round (of a reminder with its deadline); of a backfill its number and piece
  due_at text not null,
  as_of text not null,                -- the pretended today of its run
  from_day text,                      -- of a backfill: the days asked for
  to_day text,
  connectors text not null,           -- of a backfill: the sources asked, with blanks between
  rounds text not null,               -- of a backfill: the rounds scored, with blanks between
  state text not null,                -- waiting, running, ran, skipped, replaced, failed
  why text,                           -- JSON: the finding that says why
  run_id bigint references run (id),  -- the run that did its work, or tried last
  attempts bigint not null,           -- runs that were begun for it and cut short
  who text,                           -- of a backfill: who asked for it
  decided_at text                     -- null until it is ran, skipped, replaced or failed
);
create unique index schedule_entry_once on schedule_entry (kind, subject, due_at);
create index schedule_entry_open on schedule_entry (state) where decided_at is null;
create index schedule_entry_subject on schedule_entry (subject, id);

-- What a running service made of changed definition files.
create table definition_change (
  id {{id}},
  at text not null,
  holder text not null,               -- the process
  applied smallint not null,          -- 0: errors; the last good set stays at work
  files_hash text not null,           -- SHA-256 over the files
  why text                            -- JSON: the finding that says why not
);
