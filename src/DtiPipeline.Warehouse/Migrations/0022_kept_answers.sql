-- What counting the rows of a load came to. A load never changes, so the same question about it has the same answer every night.
create table kept_answer (
  connector text not null,
  stream text not null,
  asked text not null,                -- SHA-256 of the query, its parameters and all that it joins with
  load_id bigint not null,
  answer_hash text not null,          -- SHA-256
  answer text not null,               -- JSON: rows of texts and whole numbers
  primary key (connector, stream, asked)
);
