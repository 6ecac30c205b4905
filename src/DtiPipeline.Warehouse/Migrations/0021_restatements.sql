-- That a run came to another card for a unit that had signed. Only ever added to; the signature stays what it is.
create table restatement (
  id {{id}},
  signature_id bigint not null references signature (id),
  run_id bigint not null references run (id),
  before_card bigint not null references scorecard (id), -- of the restatement before it; of the first: the card that was signed
  after_card bigint not null references scorecard (id),
  before_definitions text,            -- hash of what the night before went by, in definition_blob
  after_definitions text,             -- hash of what this run went by
  at text not null
);
create index restatement_of_signature on restatement (signature_id, id);
