using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Units;

/// <summary>Org units by a lasting id, and which contains which on a day.</summary>
public sealed class UnitStore(Database database)
{
    private static readonly TransferTable Versions =
        new("incoming_versions", ColumnList.Of("identity", "code", "name", "type", "parent_code", "valid_from", "valid_to", "source"));

    private static readonly TransferTable Closure = new("incoming_closure", ColumnList.Of("ancestor", "descendant", "#depth"));

    /// <summary>
    /// Brings the warehouse's units to what the register says. Ids of known units stay for ever; versions that the register no longer has go.
    /// </summary>
    /// <returns>How many versions were added, changed or removed; 0 when nothing changed.</returns>
    public Task<int> SaveAsync(RunToken token, OrgUnitRegister register, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            var identities = UnitIdentities.Of(register);
            await session.TransferAsync(Versions, register.Versions.Select(version => ToValues(version, identities[version])));
            await session.ExecuteAsync("insert into org_unit (identity) select distinct identity from incoming_versions where 1 = 1 order by identity on conflict (identity) do nothing");
            var removed = await session.ExecuteAsync(
                """
                delete from org_unit_version
                where not exists (select 1 from incoming_versions i where i.code = org_unit_version.code and i.valid_from = org_unit_version.valid_from)
                """);
            return removed + await session.ExecuteAsync(
                """
                insert into org_unit_version (unit_id, code, name, type, parent_code, valid_from, valid_to, source)
                select u.id, i.code, i.name, i.type, i.parent_code, i.valid_from, i.valid_to, i.source
                from incoming_versions i join org_unit u on u.identity = i.identity
                where 1 = 1
                order by i.code, i.valid_from
                on conflict (code, valid_from) do update
                  set unit_id = excluded.unit_id, name = excluded.name, type = excluded.type, parent_code = excluded.parent_code,
                    valid_to = excluded.valid_to, source = excluded.source
                  where org_unit_version.unit_id <> excluded.unit_id or org_unit_version.name <> excluded.name or org_unit_version.type <> excluded.type
                    or org_unit_version.parent_code is distinct from excluded.parent_code or org_unit_version.valid_to <> excluded.valid_to
                    or org_unit_version.source <> excluded.source
                """);
        },
        cancellation);

    /// <summary>Fills <c>unit_closure</c> for a day, from the register; writes only what differs. The register must have been saved.</summary>
    /// <returns>How many rows were added or removed; 0 when nothing changed.</returns>
    public Task<int> SaveClosureAsync(RunToken token, OrgUnitRegister register, DateOnly day, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            var identities = UnitIdentities.Of(register);
            await session.TransferAsync(Closure, ClosureOf(register, day).Select(pair => (StagedValue[])[
                StagedValue.Of(identities[pair.Ancestor]), StagedValue.Of(identities[pair.Descendant]), StagedValue.Of(pair.Depth),
            ]));
            const string Wanted =
                """
                select a.id as ancestor_id, d.id as descendant_id, i.depth
                from incoming_closure i join org_unit a on a.identity = i.ancestor join org_unit d on d.identity = i.descendant
                """;
            var removed = await session.ExecuteAsync(
                $"""
                delete from unit_closure
                where unit_date = @day and not exists (
                  select 1 from ({Wanted}) w
                  where w.ancestor_id = unit_closure.ancestor_id and w.descendant_id = unit_closure.descendant_id and w.depth = unit_closure.depth)
                """,
                new { day });
            return removed + await session.ExecuteAndAnalyzeAsync("unit_closure",
                $"""
                insert into unit_closure (unit_date, ancestor_id, descendant_id, depth)
                select @day, w.ancestor_id, w.descendant_id, w.depth from ({Wanted}) w
                where 1 = 1
                on conflict (unit_date, ancestor_id, descendant_id) do nothing
                """,
                new { day });
        },
        cancellation);

    /// <summary>The units that exist on a day, by code.</summary>
    public Task<IReadOnlyList<UnitRecord>> AtAsync(DateOnly day, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<UnitRecord>(
            """
            select unit_id, code, name, type, parent_code from org_unit_version
            where valid_from <= @day and (valid_to = '' or valid_to > @day)
            order by code
            """,
            new { day }),
        cancellation);

    private static IEnumerable<(OrgUnitVersion Ancestor, OrgUnitVersion Descendant, int Depth)> ClosureOf(OrgUnitRegister register, DateOnly day)
    {
        foreach (var unit in register.Versions.Where(version => version.IsValid(day)))
        {
            var depth = 0;
            for (var ancestor = unit; ancestor is not null; depth++)
            {
                yield return (ancestor, unit, depth);
                // A parent that contains itself would never end.
                ancestor = depth < 16 && ancestor.ParentCode is { } parent ? register.Find(parent, day) : null;
            }
        }
    }

    private static StagedValue[] ToValues(OrgUnitVersion version, string identity) =>
    [
        StagedValue.Of(identity),
        StagedValue.Of(version.Code),
        StagedValue.Of(version.Name),
        StagedValue.Of(version.Type),
        version.ParentCode is { } parent ? StagedValue.Of(parent) : StagedValue.Absent,
        StagedValue.Of(version.ValidFrom is { } from ? IsoText.Of(from) : ""),
        StagedValue.Of(version.ValidTo is { } to ? IsoText.Of(to) : ""),
        StagedValue.Of(version.Source),
    ];
}
