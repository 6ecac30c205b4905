-- Who may sign in. A login is kept for ever: what somebody did stays theirs.
create table account (
  id {{id}},
  login {{key}} not null unique,      -- lower case
  name text not null,
  password text not null,             -- a salted hash
  stamp text not null,                -- changes with password and grants: sessions from before end
  must_change smallint not null,      -- the password was set by somebody else
  failures bigint not null,           -- wrong passwords since the last right one
  locked_until text,
  disabled_at text,
  created_at text not null,
  created_by text not null
);

-- What an account may do, and where.
create table account_grant (
  account_id bigint not null references account (id),
  role text not null,                 -- operator, steward, officer, leader, council, auditor, administrator
  unit text not null,                 -- identity of a unit, it and all below it; '' all
  agency text not null,               -- code of an agency; '' all
  primary key (account_id, role, unit, agency)
);

-- Who did what, in order; each entry's hash covers the one before it, so none can be changed or taken out unseen.
create table audit_entry (
  id {{id}},
  at text not null,
  who text not null,                  -- login, or the operating system's user before there were any
  action text not null,               -- account.created, value.overridden …
  subject text not null,              -- what it was done to: account/huyen, value/tuan-giao-2024/2024-final/099/households.total …
  detail text not null,               -- JSON object; never a password, never a citizen's data
  previous text not null,             -- hash of the entry before; '' of the first
  hash text not null unique           -- SHA-256 of previous, at, who, action, subject and detail, a line each
);
create index audit_entry_subject on audit_entry (subject, id);

insert into meta (key, value) values ('audit', '');
