-- One answer or file as received. Its bytes lie in the landing area under their SHA-256. The same bytes under the same name are one payload,
-- however often they come: request and as_of are those of the first time.
create table payload (
  id {{id}},
  connector text not null,
  stream text not null,
  sha256 text not null,
  name text not null,                 -- file name as received, or the request's path and page
  request text not null,              -- what was asked for, secrets left out
  size bigint not null,               -- bytes
  as_of text not null,                -- the day its records speak of, where they do not say so themselves
  received_at text not null,          -- first time
  seen_at text not null,              -- last time
  run_id bigint not null references run (id)
);
create unique index payload_once on payload (connector, stream, sha256, name);
