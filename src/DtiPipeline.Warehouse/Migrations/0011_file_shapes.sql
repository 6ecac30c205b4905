-- What the table of every accepted file looked like: columns, merged areas, unit of money, sheets, rows, sums. The next file of the stream is held against it.
create table file_shape (
  id {{id}},
  load_id bigint not null references load (id),
  payload_id bigint not null references payload (id),
  connector text not null,
  stream text not null,
  as_of text not null,
  shape text not null                 -- JSON; holds no figure of a unit and no name
);
create index file_shape_stream on file_shape (connector, stream, as_of, id);

-- Where the rows stand that were no data, by file: dan_so.xls: DS 2023!1-4, 9
alter table load_drop add column positions text;
