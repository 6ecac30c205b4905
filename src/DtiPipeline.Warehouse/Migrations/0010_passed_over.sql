-- What a source said that is not in the value, since another source is trusted more; null where its figure is the value or part of it.
alter table data_value_source add column passed_over text;
