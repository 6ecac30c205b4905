-- What the rows of each unit came to by themselves when a stream was counted for a round last: the next count adds the rows that began since and takes away those that ended.
create table carried_count (
  connector text not null,
  stream text not null,
  assessment text not null,
  round text not null,
  asked text not null,                -- SHA-256 of the query and all that it joins with, but not of load and last day
  load_id bigint not null,
  cut text not null,                  -- last day that counted
  steps bigint not null,              -- how many times it was carried on since all rows were counted
  counts_hash text not null,          -- SHA-256
  counts text not null,               -- JSON: rows of texts and whole numbers
  primary key (connector, stream, assessment, round)
);
