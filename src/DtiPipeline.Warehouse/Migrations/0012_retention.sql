-- The end of landed bytes with personal data, a row per stream and content. Written before anything is destroyed: a row without deleted_at is gone
-- on with by the next run.
create table payload_deletion (
  id {{id}},
  connector text not null,
  stream text not null,
  sha256 text not null,
  received_at text not null,          -- first time
  seen_at text not null,              -- last time; the retention counts from here
  rule text not null,                 -- what asked for it: keep 400d, connectors/tthc-dvc/connector.yaml:21
  run_id bigint not null references run (id),
  who text not null,
  asked_at text not null,             -- bytes that come again after this are other bytes
  key_destroyed_at text,              -- null also where the key is still another stream's
  deleted_at text,
  kept_for text                       -- streams that the same bytes are kept for; null: they are gone
);
create index payload_deletion_bytes on payload_deletion (sha256);

-- Who had landed bytes opened, when and for what, a row per payload and reading.
create table landing_access (
  id {{id}},
  at text not null,
  who text not null,
  why text not null,                  -- the command and its step: replay, stage
  run_id bigint not null references run (id),
  connector text not null,
  stream text not null,
  sha256 text not null
);
create index landing_access_bytes on landing_access (sha256);
create index landing_access_run on landing_access (run_id);
