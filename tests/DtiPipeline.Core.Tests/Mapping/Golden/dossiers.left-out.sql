-- dossiers: raw words that keep rows of the round from being counted
with counting_unit as (
  -- whose rows count: the scope unit and its communes
  select c.descendant_id as unit_id
  from unit_closure c
  where c.unit_date = @unit_date and c.ancestor_id = @scope
    and (c.depth = 0 or not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1))
),
staged as (
  select
    u.unit_id,
    '' as raw_code,
    coalesce(s.f_agency_code, '') as raw,
    '' as c_channel,
    s.f_channel as r_channel,
    (s.f_channel is not null and s.f_channel not in (select w.raw from word_match w where w.crosswalk = 'dossier-channel' and w.as_of = @as_of and w.context = '' and (w.meaning is not null or w.rule = 'confirmed-none'))) as u_channel,
    '' as c_status,
    s.f_status as r_status,
    (s.f_status is not null and s.f_status not in (select w.raw from word_match w where w.crosswalk = 'dossier-status' and w.as_of = @as_of and w.context = '' and (w.meaning is not null or w.rule = 'confirmed-none'))) as u_status
  from stg_golden_dossiers s
  left join unit_match m on m.connector = @connector and m.stream = @stream and m.unit_date = @unit_date and m.raw_code = '' and m.raw = coalesce(s.f_agency_code, '')
  left join counting_unit u on u.unit_id = m.unit_id
  where s.from_load <= @load and (s.to_load is null or s.to_load > @load)
    and ((substr(s.f_completed_at, 1, 10) >= @from and substr(s.f_completed_at, 1, 10) <= @cut) or (s.f_received_at >= @from and s.f_received_at <= @cut))
)
select '' as field, r.raw_code as context, r.raw as raw, count(*) as row_count
from staged r where r.unit_id is null
group by r.raw_code, r.raw
union all
select 'channel' as field, r.c_channel as context, r.r_channel as raw, count(*) as row_count
from staged r where r.u_channel and r.unit_id is not null
group by r.c_channel, r.r_channel
union all
select 'status' as field, r.c_status as context, r.r_status as raw, count(*) as row_count
from staged r where r.u_status and r.unit_id is not null
group by r.c_status, r.r_status
order by 1, 2, 3
