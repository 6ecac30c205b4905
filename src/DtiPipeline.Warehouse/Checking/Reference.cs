using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>
/// A column that names a row of another table. The databases keep most of these themselves, but not for staged rows and facts, and not while somebody
/// loads a backup or works with the checks switched off.
/// </summary>
/// <param name="Key">The column of the other table.</param>
internal sealed record Reference(string Table, string Column, string Parent, string Key = "id")
{
    public static readonly Reference[] All =
    [
        new("run_step", "run_id", "run"), new("run_finding", "run_id", "run"), new("payload", "run_id", "run"),
        new("load", "table_id", "staging_table"), new("load", "run_id", "run"),
        new("load_payload", "load_id", "load"), new("load_payload", "payload_id", "payload"),
        new("load_source", "load_id", "load"), new("load_source", "payload_id", "payload"), new("load_drop", "load_id", "load"),
        new("file_shape", "load_id", "load"), new("file_shape", "payload_id", "payload"), new("payload_deletion", "run_id", "run"), new("landing_access", "run_id", "run"),
        new("reject", "load_id", "load"), new("reject", "payload_id", "payload"), new("reject", "closed_by", "load"),
        new("coverage", "load_id", "load"), new("coverage_unit", "coverage_id", "coverage"),
        new("org_unit_version", "unit_id", "org_unit"), new("unit_match", "unit_id", "org_unit"),
        new("unit_closure", "ancestor_id", "org_unit"), new("unit_closure", "descendant_id", "org_unit"),
        new("data_value", "unit_id", "org_unit"), new("data_value", "from_run", "run"), new("data_value", "to_run", "run"),
        new("data_value_source", "value_id", "data_value"), new("data_value_source", "load_id", "load"),
        new("run_input", "run_id", "run"), new("run_input", "load_id", "load"),
        new("scorecard", "unit_id", "org_unit"), new("snapshot", "run_id", "run"),
        new("snapshot_scorecard", "snapshot_id", "snapshot"), new("snapshot_scorecard", "scorecard_id", "scorecard"), new("snapshot_scorecard", "unit_id", "org_unit"),
        new("run_snapshot", "run_id", "run"), new("run_snapshot", "snapshot_id", "snapshot"),
        new("fact_indicator_score", "scorecard_id", "scorecard"), new("fact_indicator_score", "indicator_id", "dim_indicator"),
        new("fact_data_value", "scorecard_id", "scorecard"), new("account_grant", "account_id", "account"), new("api_key_grant", "key_id", "api_key"),
        new("decision", "unit_id", "org_unit"), new("decision", "replaces", "decision"), new("evidence", "decision_id", "decision"), new("question", "unit_id", "org_unit"),
        new("submission_move", "unit_id", "org_unit"), new("submission_move", "follows", "submission_move"),
        new("agency_part", "unit_id", "org_unit"), new("agency_part", "follows", "agency_part"),
        new("signature", "move_id", "submission_move"), new("signature", "unit_id", "org_unit"), new("signature", "scorecard_id", "scorecard"), new("signature", "replaces", "signature"),
        new("reopened_value", "move_id", "submission_move"), new("reopened_value", "signature_id", "signature"),
        new("restatement", "signature_id", "signature"), new("restatement", "run_id", "run"), new("restatement", "before_card", "scorecard"), new("restatement", "after_card", "scorecard"),
        new("appraisal", "signature_id", "signature"), new("appraisal", "unit_id", "org_unit"), new("appraisal", "follows", "appraisal"),
        new("appraisal_evidence", "appraisal_id", "appraisal"), new("appraisal_evidence", "evidence_id", "evidence"),
        new("appraisal_paper", "appraisal_id", "appraisal"),
        new("publication", "replaces", "publication"),
        new("publication_unit", "publication_id", "publication"), new("publication_unit", "unit_id", "org_unit"), new("publication_unit", "signature_id", "signature"),
        new("schedule_entry", "run_id", "run"), new("alert", "run_id", "run"),
    ];

    public Condition Holds => new(
        RunCodes.WarehouseUnsound,
        "a row that refers to nothing",
        $"select '{Table}.{Column} -> {Parent} ' || c.{Column} from {Table} c where c.{Column} is not null and not exists (select 1 from {Parent} p where p.{Key} = c.{Column})");
}
