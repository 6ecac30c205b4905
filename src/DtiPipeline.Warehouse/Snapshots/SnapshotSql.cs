namespace DtiPipeline.Warehouse.Snapshots;

/// <summary>The SQL texts around snapshots, the same for both databases.</summary>
internal static class SnapshotSql
{
    /// <summary>The snapshot that the newest run of a round came to.</summary>
    public const string FindLatest =
        "select snapshot_id from run_snapshot where assessment = @Assessment and round = @Round order by run_id desc limit 1";

    public const string FindSame =
        """
        select id from snapshot
        where assessment = @Assessment and round = @Round and content_hash = @ContentHash and evidence_hash = @EvidenceHash
        """;

    public const string WriteNewScorecards =
        """
        insert into scorecard (content_hash, unit_id, content)
        select content_hash, unit_id, content from incoming_cards
        where 1 = 1
        order by unit_id
        on conflict (content_hash, unit_id) do nothing
        returning content_hash, unit_id, id
        """;

    public const string Indicators = "select indicator, id from dim_indicator where indicator_set = @IndicatorSet";

    public const string Write =
        """
        insert into snapshot (assessment, round, cut_date, content_hash, evidence_hash, definitions, content, run_id, taken_at)
        values (@Assessment, @Round, @CutDate, @ContentHash, @EvidenceHash, @Definitions, @Content, @Run, @now)
        returning id
        """;

    public const string WriteScorecards =
        """
        insert into snapshot_scorecard (snapshot_id, unit_id, scorecard_id, points, published, max_points, applicable_max, comparable, rank)
        select @snapshot, i.unit_id, s.id, i.points, i.published, i.max_points, i.applicable_max, i.comparable, i.rank
        from incoming_cards i join scorecard s on s.content_hash = i.content_hash and s.unit_id = i.unit_id
        """;

    public const string NoteRun =
        """
        insert into run_snapshot (run_id, assessment, round, snapshot_id) values (@Run, @Assessment, @Round, @snapshot)
        on conflict (run_id, assessment, round) do update set snapshot_id = excluded.snapshot_id
        """;

    public const string CountChanged =
        """
        select count(*) from snapshot_scorecard k
        where k.snapshot_id = @snapshot
          and not exists (select 1 from snapshot_scorecard p where p.snapshot_id = @previous and p.unit_id = k.unit_id and p.scorecard_id = k.scorecard_id)
        """;

    public const string Select =
        """
        select n.id, n.assessment, n.round, n.cut_date, n.content_hash, n.evidence_hash, n.definitions, n.run_id, n.taken_at,
          (select count(*) from snapshot_scorecard k where k.snapshot_id = n.id) as units,
          case when n.id = (select l.snapshot_id from run_snapshot l where l.assessment = n.assessment and l.round = n.round order by l.run_id desc limit 1)
            then 1 else 0 end as is_latest
        from snapshot n
        """;

    public const string SelectScorecards =
        """
        select k.unit_id, s.content_hash, k.points, k.published, k.max_points, k.applicable_max, k.comparable, k.rank, s.content
        from snapshot_scorecard k join scorecard s on s.id = k.scorecard_id
        where k.snapshot_id = @snapshot
        """;
}
