-- procedures: what the rows of each unit come to by themselves
-- procedures.mapping.yaml:1
with counting_unit as (
  -- whose rows count: the scope unit alone
  select c.descendant_id as unit_id
  from unit_closure c
  where c.unit_date = @unit_date and c.ancestor_id = @scope
    and c.depth = 0
),
staged as (
  -- the rows as of the load, with their unit and the meanings of their words
  select
    u.unit_id,
    s.as_of,
    (s.f_valid = 1) as t1
  from stg_golden_procedures s
  cross join counting_unit u
  where u.unit_id = @scope
    and s.from_load <= @load and (s.to_load is null or s.to_load > @load)
  limit 9223372036854775807
),
judged as (
  -- which rows count for which element, and which might but for a word without meaning
  select
    r.*,
    r.t1 as e1,  -- procedures.total  procedures.mapping.yaml:6
    true as e2  -- procedures.listed  procedures.mapping.yaml:7
  from staged r
)
select
  r.unit_id,
  count(*) filter (where r.e1) as e1,  -- procedures.total
  count(*) filter (where r.e2) as e2  -- procedures.listed
from judged r
group by r.unit_id
