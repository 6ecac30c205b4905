-- The load that read a refused row again, or made its delivery good: from then on nobody has to look at it. Null: it is open.
alter table reject add column closed_by bigint references load (id);
create index reject_open on reject (load_id) where closed_by is null;
-- The day that the stream's windows go by, where it could be read. Null elsewhere.
alter table reject add column day text;
