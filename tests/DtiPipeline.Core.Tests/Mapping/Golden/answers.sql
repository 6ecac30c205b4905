-- answers: what the rows of each unit come to by themselves
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
    s.f_quantity,
    w_answer.meaning as m_answer,
    (s.f_answer is not null and (coalesce(s.f_item, ''), s.f_answer) not in (select w.context, w.raw from word_match w where w.crosswalk = 'declared-answers' and w.as_of = @as_of and (w.meaning is not null or w.rule = 'confirmed-none'))) as u_answer,
    (s.f_item = '1.1') as t1,
    (s.f_item = '1.3') as t2,
    (s.f_remark not in ('d''accord', 'nháp; bỏ')) as t3,
    (s.f_item in ('1.1', '1.2')) as t4,
    ((coalesce(s.f_item, ''), s.f_answer) in (select w.context, w.raw from word_match w where w.crosswalk = 'declared-answers' and w.as_of = @as_of and w.meaning = 'leader')) as t5,
    max(s.as_of) over (partition by u.unit_id) as newest
  from stg_golden_answers s
  cross join counting_unit u
  left join word_match w_answer on w_answer.crosswalk = 'declared-answers' and w_answer.as_of = @as_of
    and w_answer.context = coalesce(s.f_item, '') and w_answer.raw = s.f_answer
  where u.unit_id = @scope
    and s.from_load <= @load and (s.to_load is null or s.to_load > @load)
    and s.as_of >= @oldest and s.as_of <= @cut
  limit 9223372036854775807
),
judged as (
  -- which rows count for which element, and which might but for a word without meaning
  select
    r.*,
    r.t1 and r.m_answer is not null as e1,  -- steering.head  answers.mapping.yaml:8
    r.t1 and r.u_answer as e1_unmapped,
    r.t2 and r.t3 and r.f_quantity is not null as e2,  -- website.articles  answers.mapping.yaml:9
    r.t4 and r.t5 as e3,  -- steering.led  answers.mapping.yaml:10
    r.t4 and r.u_answer as e3_unmapped
  from staged r
  where r.as_of = r.newest
)
select
  r.unit_id,
  min(r.m_answer) filter (where r.e1) as e1, max(r.m_answer) filter (where r.e1) as e1_greatest, count(*) filter (where r.e1) as e1_rows, count(*) filter (where r.e1_unmapped) as e1_unmapped,  -- steering.head
  min(r.f_quantity) filter (where r.e2) as e2, max(r.f_quantity) filter (where r.e2) as e2_greatest, count(*) filter (where r.e2) as e2_rows,  -- website.articles
  count(*) filter (where r.e3) as e3, count(*) filter (where r.e3_unmapped) as e3_unmapped  -- steering.led
from judged r
group by r.unit_id
