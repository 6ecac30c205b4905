-- procedures: what its rows come to for each unit, its own rows and those of the units below it
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
    s.f_valid
  from stg_golden_procedures s
  join counting_unit u on u.unit_id = @scope
  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)
),
judged as (
  -- which rows count for which element, and which might but for a word without meaning
  select
    r.*,
    r.f_valid = 1 as e1,  -- procedures.total  procedures.mapping.yaml:6
    true as e2  -- procedures.listed  procedures.mapping.yaml:7
  from staged r
)
select
  up.ancestor_id as unit_id,
  count(*) filter (where r.e1 and up.depth = 0) as e1,  -- procedures.total
  count(*) filter (where r.e2 and up.depth = 0) as e2  -- procedures.listed
from judged r
join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id
join unit_closure i on i.unit_date = @unit_date and i.ancestor_id = @scope and i.descendant_id = up.ancestor_id
group by up.ancestor_id
order by up.ancestor_id
