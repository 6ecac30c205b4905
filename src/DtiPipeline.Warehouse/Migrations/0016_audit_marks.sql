-- How far the chain of audit_entry was walked, so that a page goes on from there. Whoever can change entries can change this too: proof is only
-- a walk from the first entry (every night, `dti db verify`), with a checkpoint that somebody keeps on paper.
create table audit_mark (
  kind text primary key,              -- page: where the last walk ended; whole: where the last one that began at the first entry did
  number bigint not null,             -- audit_entry.id, 0 of an empty record; no reference, since a mark outlives an entry that is taken out
  hash text not null,
  at text not null
);

create index audit_entry_who on audit_entry (who, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_at on audit_entry (at);
