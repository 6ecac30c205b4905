-- What was noticed to be wrong, and when it was over. One open row for each cause.
create table alert (
  id {{id}},
  cause_key {{key}} not null,         -- kind, subject and sort of cause: the same tonight and tomorrow
  rule text not null,                 -- the rule's name in mappings/alerts.yaml
  kind text not null,                 -- source-failed, source-late, drift, rejects, deadline-near, schedule-silent, run-failed
  subject text not null,              -- the connector; the round with its deadline; schedule; run
  name text not null,                 -- what people call it
  sort text not null,                 -- what sort of cause, which decides what to do
  what text not null,                 -- JSON: the finding
  parts text not null,                -- JSON: streams or rounds concerned
  owner text,                         -- the agency whose turn it is
  run_id bigint references run (id),  -- the run that tells of it
  since text,                         -- since when it is so; null: since it was raised
  raised_at text not null,
  last_seen text not null,
  ended_at text,
  ending text                         -- recovered, replaced, lapsed
);
create unique index alert_open on alert (cause_key) where ended_at is null;
create index alert_ended on alert (ended_at);

-- Messages, written with the alert they tell of and sent afterwards. Where to is not here: only the address's name.
create table outbox_message (
  id {{id}},
  message_id {{key}} not null unique, -- the same however often it is sent
  kind text not null,                 -- raised, recovered, digest, test
  channel text not null,              -- email, webhook
  address text not null,              -- its name in mappings/alerts.yaml
  subject text not null,
  body text not null,                 -- text for a mail, JSON for a webhook
  state text not null,                -- waiting, delivered, given-up
  made_at text not null,
  attempts bigint not null,
  next_at text not null,              -- not before then
  claimed_until text,                 -- somebody is sending it until then, or was killed meanwhile
  last_error text,                    -- JSON: the finding that says why not
  decided_at text                     -- when it was delivered or given up
);
create index outbox_message_waiting on outbox_message (next_at) where state = 'waiting';
