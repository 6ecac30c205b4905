-- One answer or file as received. Its bytes lie in the landing area under their SHA-256.
create table payload (
  id {{id}},
  connector text not null,
  stream text not null,
  sha256 text not null,
  name text not null,                 -- file name as received, or the request's path
  request text not null,              -- what was asked for, secrets left out; empty for files
  size bigint not null,               -- bytes
  as_of text not null,                -- the day as of which it speaks
  received_at text not null,          -- first time
  seen_at text not null,              -- last time the same bytes came as the same answer
  run_id bigint not null references run (id)
);
create unique index payload_once on payload (connector, stream, sha256, name, request);
