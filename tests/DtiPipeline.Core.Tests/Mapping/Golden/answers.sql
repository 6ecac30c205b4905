-- answers: what its rows come to for each unit, its own rows and those of the units below it
-- answers.mapping.yaml:1
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
    s.f_item,
    s.f_quantity,
    s.f_remark,
    w_answer.meaning as m_answer,
    (s.f_answer is not null and w_answer.meaning is null and w_answer.rule is distinct from 'confirmed-none') as u_answer,
    max(s.as_of) over (partition by u.unit_id) as newest
  from stg_golden_answers s
  join counting_unit u on u.unit_id = @scope
  left join word_match w_answer on w_answer.crosswalk = 'declared-answers' and w_answer.as_of = @as_of
    and w_answer.context = coalesce(s.f_item, '') and w_answer.raw = s.f_answer
  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)
    and s.as_of >= @oldest and s.as_of <= @cut
),
judged as (
  -- which rows count for which element, and which might but for a word without meaning
  select
    r.*,
    r.f_item = '1.1' and r.m_answer is not null as e1,  -- steering.head  answers.mapping.yaml:8
    r.f_item = '1.1' and r.u_answer as e1_unmapped,
    r.f_item = '1.3' and r.f_remark not in ('d''accord', 'nháp; bỏ') and r.f_quantity is not null as e2,  -- website.articles  answers.mapping.yaml:9
    r.f_item in ('1.1', '1.2') and r.m_answer = 'leader' as e3,  -- steering.led  answers.mapping.yaml:10
    r.f_item in ('1.1', '1.2') and r.u_answer as e3_unmapped
  from staged r
  where r.as_of = r.newest
)
select
  up.ancestor_id as unit_id,
  min(r.as_of) as oldest, max(r.as_of) as newest,
  min(r.m_answer) filter (where r.e1 and up.depth = 0) as e1, max(r.m_answer) filter (where r.e1 and up.depth = 0) as e1_greatest, count(*) filter (where r.e1 and up.depth = 0) as e1_rows, count(*) filter (where r.e1_unmapped and up.depth = 0) as e1_unmapped,  -- steering.head
  min(r.f_quantity) filter (where r.e2 and up.depth = 0) as e2, max(r.f_quantity) filter (where r.e2 and up.depth = 0) as e2_greatest, count(*) filter (where r.e2 and up.depth = 0) as e2_rows,  -- website.articles
  count(*) filter (where r.e3 and up.depth = 0) as e3, count(*) filter (where r.e3_unmapped and up.depth = 0) as e3_unmapped  -- steering.led
from judged r
join unit_closure up on up.unit_date = @unit_date and up.descendant_id = r.unit_id
join unit_closure i on i.unit_date = @unit_date and i.ancestor_id = @scope and i.descendant_id = up.ancestor_id
group by up.ancestor_id
order by up.ancestor_id
