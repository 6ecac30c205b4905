-- Keys by which programs read. A key is no account: it opens no page and decides nothing.
create table api_key (
  id {{id}},
  name {{key}} not null unique,       -- lower case, given once for ever: what was done with it stays its
  purpose text not null,              -- who uses it, and for what
  hash {{key}} not null unique,       -- SHA-256 of the key; the key itself is nowhere
  hint text not null,                 -- its first letters, to tell keys apart
  created_at text not null,
  created_by text not null,
  used_at text,                       -- about when it was used last
  ended_at text
);

-- What a key may read, and where; as of accounts.
create table api_key_grant (
  key_id bigint not null references api_key (id),
  role text not null,
  unit text not null,                 -- identity of a unit, it and all below it; '' all
  agency text not null,               -- code of an agency; '' all
  primary key (key_id, role, unit, agency)
);
