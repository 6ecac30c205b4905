-- dossiers: what the rows of each unit come to by themselves, apart for every value of what is counted once
-- dossiers.mapping.yaml:1
with counting_unit as (
  -- whose rows count: the scope unit and its communes
  select c.descendant_id as unit_id
  from unit_closure c
  where c.unit_date = @unit_date and c.ancestor_id = @scope
    and (c.depth = 0 or not exists (select 1 from unit_closure b where b.unit_date = @unit_date and b.ancestor_id = c.descendant_id and b.depth = 1))
),
staged as (
  -- the rows as of the load, with their unit and the meanings of their words
  select
    m.unit_id,
    s.as_of,
    s.f_code,
    s.f_procedure_code,
    (substr(s.f_completed_at, 1, 10) >= @from and substr(s.f_completed_at, 1, 10) <= @cut) as in_completed_at,
    (s.f_received_at >= @from and s.f_received_at <= @cut) as in_received_at,
    w_channel.meaning as m_channel,
    (s.f_channel is not null and s.f_channel not in (select w.raw from word_match w where w.crosswalk = 'dossier-channel' and w.as_of = @as_of and w.context = '' and (w.meaning is not null or w.rule = 'confirmed-none'))) as u_channel,
    (s.f_status is not null and s.f_status not in (select w.raw from word_match w where w.crosswalk = 'dossier-status' and w.as_of = @as_of and w.context = '' and (w.meaning is not null or w.rule = 'confirmed-none'))) as u_status,
    (s.f_status in (select w.raw from word_match w where w.crosswalk = 'dossier-status' and w.as_of = @as_of and w.context = '' and w.meaning not in ('done', 'returned'))) as t1,
    (s.f_status in (select w.raw from word_match w where w.crosswalk = 'dossier-status' and w.as_of = @as_of and w.context = '' and w.meaning in ('done', 'returned'))) as t2,
    (substr(s.f_completed_at, 1, 10) < s.f_due_at) as t3,
    (s.f_status in (select w.raw from word_match w where w.crosswalk = 'dossier-status' and w.as_of = @as_of and w.context = '' and w.meaning <> 'refused')) as t4,
    (s.f_channel in (select w.raw from word_match w where w.crosswalk = 'dossier-channel' and w.as_of = @as_of and w.context = '' and w.meaning = 'online')) as t5,
    (s.f_channel is not null) as t6,
    (substr(s.f_completed_at, 1, 10) >= '2024-01-01') as t7,
    (s.f_paid_online = 1) as t8,
    (s.f_fee <= 500000) as t9,
    (s.f_fee > 0) as t10
  from stg_golden_dossiers s
  cross join unit_match m
  left join word_match w_channel on w_channel.crosswalk = 'dossier-channel' and w_channel.as_of = @as_of
    and w_channel.context = '' and w_channel.raw = s.f_channel
  where m.connector = @connector and m.stream = @stream and m.unit_date = @unit_date and m.raw_code = '' and m.raw = coalesce(s.f_agency_code, '') and m.unit_id in (select unit_id from counting_unit)
    and s.from_load <= @load and (s.to_load is null or s.to_load > @load)
  limit 9223372036854775807
),
judged as (
  -- which rows count for which element, and which might but for a word without meaning
  select
    r.*,
    r.in_received_at as e1,  -- dossiers.received  dossiers.mapping.yaml:6
    r.in_received_at and r.t1 as e2,  -- dossiers.open  dossiers.mapping.yaml:7
    r.in_received_at and r.u_status as e2_unmapped,
    r.in_completed_at and r.t2 and r.t3 as e3,  -- dossiers.early  dossiers.mapping.yaml:8
    r.in_completed_at and r.t3 and r.u_status as e3_unmapped,
    r.in_received_at and r.t4 and r.t5 as e4,  -- dossiers.online  dossiers.mapping.yaml:9
    r.in_received_at and (r.t4 or r.u_status) and (r.t5 or r.u_channel) and (r.u_status or r.u_channel) as e4_unmapped,
    r.in_received_at and r.t6 and r.t7 as e5,  -- dossiers.rated  dossiers.mapping.yaml:10
    r.in_received_at and r.t8 and r.t9 and r.t10 as e6,  -- dossiers.paid  dossiers.mapping.yaml:11
    r.in_received_at and r.t5 and r.f_procedure_code is not null as e7,  -- procedures.used  dossiers.mapping.yaml:12
    r.in_received_at and r.f_procedure_code is not null and r.u_channel as e7_unmapped,
    r.in_received_at and r.m_channel is not null as e8,  -- channels.used  dossiers.mapping.yaml:13
    r.in_received_at and r.u_channel as e8_unmapped,
    r.in_received_at and r.f_code is not null as e9  -- persons  dossiers.mapping.yaml:14
  from staged r
)
select
  r.unit_id,
  r.f_procedure_code as d1,
  r.m_channel as d2,
  r.f_code as d3,
  count(*) filter (where r.e1) as e1,  -- dossiers.received
  count(*) filter (where r.e2) as e2, count(*) filter (where r.e2_unmapped) as e2_unmapped,  -- dossiers.open
  count(*) filter (where r.e3) as e3, count(*) filter (where r.e3_unmapped) as e3_unmapped,  -- dossiers.early
  count(*) filter (where r.e4) as e4, count(*) filter (where r.e4_unmapped) as e4_unmapped,  -- dossiers.online
  count(*) filter (where r.e5) as e5,  -- dossiers.rated
  count(*) filter (where r.e6) as e6,  -- dossiers.paid
  count(*) filter (where r.e7) as e7_rows, count(*) filter (where r.e7_unmapped) as e7_unmapped,  -- procedures.used
  count(*) filter (where r.e8) as e8_rows, count(*) filter (where r.e8_unmapped) as e8_unmapped,  -- channels.used
  count(*) filter (where r.e9) as e9_rows  -- persons
from judged r
group by r.unit_id, r.f_procedure_code, r.m_channel, r.f_code
