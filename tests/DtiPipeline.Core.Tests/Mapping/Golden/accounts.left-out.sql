-- accounts: raw words that keep rows of the round from being counted
with counting_unit as (
  -- whose rows count: the communes of the scope
  select c.descendant_id as unit_id
  from unit_closure c
  where c.unit_date = @unit_date and c.ancestor_id = @scope
    and c.depth > 0 and not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1)
),
staged as (
  select
    u.unit_id,
    coalesce(s.f_unit_code, '') as raw_code,
    coalesce(s.f_unit, '') as raw,
    s.as_of as day,
    max(s.as_of) over () as newest
  from stg_golden_accounts s
  left join unit_match m on m.connector = @connector and m.stream = @stream and m.unit_date = @unit_date and m.raw_code = coalesce(s.f_unit_code, '') and m.raw = coalesce(s.f_unit, '')
  left join counting_unit u on u.unit_id = m.unit_id
  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)
    and s.as_of >= @oldest and s.as_of <= @cut
)
select '' as field, r.raw_code as context, r.raw as raw, count(*) as row_count
from staged r where r.unit_id is null and r.day = r.newest
group by r.raw_code, r.raw
order by 1, 2, 3
