-- What people decided on values. Only ever added to: whoever changes their mind decides again, and says which decision that replaces.
create table decision (
  id {{id}},
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  element text not null,
  kind text not null,                 -- confirm, override, declare, not-applicable, withdraw
  value text,                         -- canonical form of what was confirmed, corrected or declared
  reason_code text,                   -- of corrections: source-wrong, source-late …
  reason text not null,
  source_value text,                  -- what the sources said when the person decided; null where they gave nothing
  source_state text not null,
  replaces bigint references decision (id),
  who text not null,                  -- login
  at text not null
);
-- One first decision of a value, and one that follows each: of two people who decide on the same state, the second is told of the first.
create unique index decision_first on decision (assessment, round, unit_id, element) where replaces is null;
create unique index decision_next on decision (replaces) where replaces is not null;
create index decision_of_unit on decision (assessment, round, unit_id, element, id);

-- Files and links that stand behind a decision. Bytes lie beside the landing under their hash.
create table evidence (
  id {{id}},
  decision_id bigint not null references decision (id),
  kind text not null,                 -- file, link; document where the paper itself is not here
  title text not null,
  document_number text not null,
  document_date text,
  sha256 text,
  media_type text,                    -- as told by the bytes
  size bigint,
  address text,                       -- of a link
  who text not null,
  at text not null
);
create index evidence_of_decision on evidence (decision_id);

-- What somebody asks a colleague about a value.
create table question (
  id {{id}},
  assessment text not null,
  round text not null,
  unit_id bigint not null references org_unit (id),
  element text not null,
  text text not null,
  asked_by text not null,
  assignee text not null,
  at text not null,
  answer text,                        -- null while it is open
  answered_by text,
  answered_at text
);
create index question_of_unit on question (assessment, round, unit_id, element, id);
create index question_open on question (assignee) where answered_at is null;

-- What the sources say where a person decided otherwise; source_state is null where value and state are theirs.
alter table data_value add column source_value text;
alter table data_value add column source_state text;
