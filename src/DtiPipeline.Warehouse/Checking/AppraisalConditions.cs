using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>What must not be among findings of the council and published results.</summary>
internal static class AppraisalConditions
{
    private const string Step = "'appraisal ' || p.id || ', ' || p.assessment || '/' || p.round || ', ' || p.indicator";
    private const string Result = "'result ' || p.assessment || '/' || p.round || ', version ' || p.version";

    public static IEnumerable<Condition> All { get; } =
    [
        new(RunCodes.WarehouseUnsound, "a step of an appraisal that follows one of something else",
            $"""
            select {Step} from appraisal p join appraisal f on f.id = p.follows
            where f.id >= p.id or f.assessment <> p.assessment or f.round <> p.round or f.unit_id <> p.unit_id or f.indicator <> p.indicator
            """),
        new(RunCodes.WarehouseUnsound, "a step of an appraisal on what another unit signed",
            $"select {Step} from appraisal p join signature s on s.id = p.signature_id where s.assessment <> p.assessment or s.round <> p.round or s.unit_id <> p.unit_id"),
        new(RunCodes.WarehouseUnsound, "a finding without its points", $"select {Step} from appraisal p where (p.points is not null) <> (p.kind in ('accept', 'adjust'))"),
        new(RunCodes.WarehouseUnsound, "a published result without the version before it",
            $"""
            select {Result} from publication p
            where (p.version > 1) <> (p.replaces is not null)
              or (p.replaces is not null and not exists (
                select 1 from publication b where b.id = p.replaces and b.assessment = p.assessment and b.round = p.round and b.version = p.version - 1))
            """),
        new(RunCodes.WarehouseUnsound, "a published unit on what another unit signed",
            $"""
            select {Result} || ', unit ' || u.unit_id from publication_unit u join publication p on p.id = u.publication_id join signature s on s.id = u.signature_id
            where s.unit_id <> u.unit_id or s.assessment <> p.assessment or s.round <> p.round
            """),
    ];
}
