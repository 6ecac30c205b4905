-- accounts: what the rows of each unit come to by themselves
-- accounts.mapping.yaml:1
with counting_unit as (
  -- whose rows count: the communes of the scope
  select c.descendant_id as unit_id
  from unit_closure c
  where c.unit_date = @unit_date and c.ancestor_id = @scope
    and c.depth > 0 and not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1)
),
staged as (
  -- the rows as of the load, with their unit and the meanings of their words
  select
    m.unit_id,
    s.as_of,
    s.f_area,
    s.f_registered,
    s.f_villages_total,
    s.f_villages_without,
    (s.f_area > 150) as t1,
    (s.f_covered * 10 >= s.f_area) as t2,
    (s.f_registered is not null) as t3,
    max(s.as_of) over (partition by m.unit_id) as newest
  from stg_golden_accounts s
  cross join unit_match m
  where m.connector = @connector and m.stream = @stream and m.unit_date = @unit_date and m.raw_code = coalesce(s.f_unit_code, '') and m.raw = coalesce(s.f_unit, '') and m.unit_id in (select unit_id from counting_unit)
    and s.from_load <= @load and (s.to_load is null or s.to_load > @load)
    and s.as_of >= @oldest and s.as_of <= @cut
  limit 9223372036854775807
),
judged as (
  -- which rows count for which element, and which might but for a word without meaning
  select
    r.*,
    r.f_registered is not null as e1,  -- people.registered  accounts.mapping.yaml:6
    r.f_villages_total is not null and r.f_villages_without is not null as e2,  -- villages.covered  accounts.mapping.yaml:7
    r.t1 and r.f_area is not null as e3,  -- area.total  accounts.mapping.yaml:8
    r.t2 and r.f_area is not null as e4,  -- area.well-covered  accounts.mapping.yaml:9
    r.t3 as e5  -- communes.with-register  accounts.mapping.yaml:10
  from staged r
  where r.as_of = r.newest
)
select
  r.unit_id,
  cast(sum(r.f_registered) filter (where r.e1) as bigint) as e1, count(*) filter (where r.e1) as e1_rows,  -- people.registered
  cast(sum(r.f_villages_total) filter (where r.e2) - sum(r.f_villages_without) filter (where r.e2) as bigint) as e2, count(*) filter (where r.e2) as e2_rows,  -- villages.covered
  cast(sum(r.f_area) filter (where r.e3) as bigint) as e3, count(*) filter (where r.e3) as e3_rows,  -- area.total
  cast(sum(r.f_area) filter (where r.e4) as bigint) as e4, count(*) filter (where r.e4) as e4_rows,  -- area.well-covered
  count(*) filter (where r.e5) as e5  -- communes.with-register
from judged r
group by r.unit_id
