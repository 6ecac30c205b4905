-- For psql and BI tools: plain names, dates, real numbers. Exact figures are in the tables beneath.

-- Runs, the newest last.
create view v_run as
select r.id as run, r.kind, r.status,
  cast(r.as_of as {{date}}) as as_of,
  cast(r.started_at as {{moment}}) as started_at,
  cast(r.ended_at as {{moment}}) as ended_at,
  r.invented,
  coalesce((select sum(s.received) from run_step s where s.run_id = r.id), 0) as rows_received,
  coalesce((select sum(s.rejected) from run_step s where s.run_id = r.id), 0) as rows_rejected,
  (select count(*) from run_finding f where f.run_id = r.id and f.severity = 'error') as errors,
  (select count(*) from run_finding f where f.run_id = r.id and f.severity = 'warning') as warnings
from run r;

-- Snapshots with their titles; is_latest = 1 for the one the newest run came to, which is the one that holds.
create view v_snapshot as
select n.id as snapshot, n.assessment, a.title as assessment_title, n.round, o.title as round_title,
  cast(n.cut_date as {{date}}) as cut_date,
  cast(n.taken_at as {{moment}}) as taken_at,
  n.content_hash, n.evidence_hash,
  case when n.id = (select l.snapshot_id from run_snapshot l where l.assessment = n.assessment and l.round = n.round order by l.run_id desc limit 1)
    then 1 else 0 end as is_latest,
  a.unit_date, a.indicator_set,
  case when a.invented = 1 then 'SỐ LIỆU MINH HỌA – không phải số liệu thật' end as notice
from snapshot n
join dim_assessment a on a.assessment = n.assessment
join dim_round o on o.assessment = n.assessment and o.round = n.round;

-- Units by points, one row per snapshot and unit.
create view v_ranking as
select s.snapshot, s.assessment, s.assessment_title, s.round, s.round_title, s.cut_date, s.taken_at, s.is_latest,
  u.code as unit_code, u.name as unit_name, k.rank,
  cast(k.published as {{real}}) as points,
  cast(k.max_points as {{real}}) as max_points,
  cast(k.applicable_max as {{real}}) as applicable_max,
  cast(k.comparable as {{real}}) as comparable,
  s.notice
from v_snapshot s
join snapshot_scorecard k on k.snapshot_id = s.snapshot
join org_unit_version u on u.unit_id = k.unit_id and u.valid_from <= s.unit_date and (u.valid_to = '' or u.valid_to > s.unit_date);

-- Points, one row per snapshot, unit and indicator. Rows with a parent_indicator are parts of that one: leave them out of sums.
create view v_score as
select s.snapshot, s.assessment, s.assessment_title, s.round, s.round_title, s.cut_date, s.taken_at, s.is_latest,
  u.code as unit_code, u.name as unit_name,
  i.pillar, i.pillar_name, i.indicator, i.parent as parent_indicator, i.name as indicator_name, i.ordinal,
  cast(f.points as {{real}}) as points,
  cast(f.max_points as {{real}}) as max_points,
  cast(f.applicable_max as {{real}}) as applicable_max,
  f.status, s.notice
from v_snapshot s
join snapshot_scorecard k on k.snapshot_id = s.snapshot
join fact_indicator_score f on f.scorecard_id = k.scorecard_id and f.unit_id = k.unit_id
join dim_indicator i on i.id = f.indicator_id
join org_unit_version u on u.unit_id = k.unit_id and u.valid_from <= s.unit_date and (u.valid_to = '' or u.valid_to > s.unit_date);

-- Data values that hold now, of all units, evaluated or not; one row per round, unit and element.
create view v_value as
select d.assessment, a.title as assessment_title, d.round, o.title as round_title,
  u.code as unit_code, u.name as unit_name,
  d.element, e.name as element_name, e.unit_of_measure,
  d.value,
  case when e.type = 'number' then cast(d.value as {{real}}) end as number,
  d.state,
  cast(d.partial as {{real}}) as partial, d.covered, d.expected,
  d.basis,
  d.from_run as since_run,
  cast(r.as_of as {{date}}) as since_date,
  case when a.invented = 1 then 'SỐ LIỆU MINH HỌA – không phải số liệu thật' end as notice
from data_value d
join dim_assessment a on a.assessment = d.assessment
join dim_round o on o.assessment = d.assessment and o.round = d.round
join dim_element e on e.element = d.element
join run r on r.id = d.from_run
join org_unit_version u on u.unit_id = d.unit_id and u.valid_from <= a.unit_date and (u.valid_to = '' or u.valid_to > a.unit_date)
where d.to_run is null;

-- Data values as they stand in a snapshot: of the evaluated units.
create view v_snapshot_value as
select s.snapshot, s.assessment, s.assessment_title, s.round, s.round_title, s.cut_date, s.taken_at, s.is_latest,
  u.code as unit_code, u.name as unit_name,
  f.element, e.name as element_name, e.unit_of_measure,
  f.value,
  case when e.type = 'number' then cast(f.value as {{real}}) end as number,
  f.state,
  cast(f.partial as {{real}}) as partial, f.covered, f.expected,
  s.notice
from v_snapshot s
join snapshot_scorecard k on k.snapshot_id = s.snapshot
join fact_data_value f on f.scorecard_id = k.scorecard_id and f.unit_id = k.unit_id
join dim_element e on e.element = f.element
join org_unit_version u on u.unit_id = k.unit_id and u.valid_from <= s.unit_date and (u.valid_to = '' or u.valid_to > s.unit_date);

-- What arrived: one row per delivery that was staged or refused.
create view v_load as
select l.id as load, l.connector, l.stream, l.state, l.run_id as run,
  cast(l.began_at as {{moment}}) as began_at,
  cast(l.ended_at as {{moment}}) as ended_at,
  l.received, l.accepted, l.rejected, l.dropped, l.unchanged, l.added, l.changed, l.closed
from load l;
