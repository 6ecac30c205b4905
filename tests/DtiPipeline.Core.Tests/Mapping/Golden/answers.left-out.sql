-- answers: raw words that keep rows of the round from being counted
with counting_unit as (
  -- whose rows count: the scope unit alone
  select c.descendant_id as unit_id
  from unit_closure c
  where c.unit_date = @unit_date and c.ancestor_id = @scope
    and c.depth = 0
),
staged as (
  select
    u.unit_id,
    '' as raw_code,
    '' as raw,
    coalesce(s.f_item, '') as c_answer,
    s.f_answer as r_answer,
    (s.f_answer is not null and (coalesce(s.f_item, ''), s.f_answer) not in (select w.context, w.raw from word_match w where w.crosswalk = 'declared-answers' and w.as_of = @as_of and (w.meaning is not null or w.rule = 'confirmed-none'))) as u_answer,
    s.as_of as day,
    max(s.as_of) over () as newest
  from stg_golden_answers s
  left join counting_unit u on u.unit_id = @scope
  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)
    and s.as_of >= @oldest and s.as_of <= @cut
)
select 'answer' as field, r.c_answer as context, r.r_answer as raw, count(*) as row_count
from staged r where r.u_answer and r.unit_id is not null and r.day = r.newest
group by r.c_answer, r.r_answer
order by 1, 2, 3
