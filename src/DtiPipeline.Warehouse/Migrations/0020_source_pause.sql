-- Sources that people keep the schedule away from. The last row of a source holds.
create table source_pause (
  id {{id}},
  connector text not null,
  until text,                         -- the last day; null: the schedule asks again
  reason text not null,
  who text not null,                  -- login
  at text not null
);
create index source_pause_connector on source_pause (connector, id);
