using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>What must not be in a table of staged rows.</summary>
internal static class StagingConditions
{
    public static IEnumerable<Condition> Of(StagingTableRow table)
    {
        var (name, stream) = (table.Name, $"'{table.Connector}/{table.Stream}'");
        return
        [
            new(RunCodes.WarehouseUnsound, "a record with two open versions", $"select {stream} || ', key ' || row_key from {name} where to_load is null group by row_key having count(*) > 1"),
            new(RunCodes.WarehouseUnsound, "a row of a load that was taken back",
                $"""
                select {stream} || ', key ' || r.row_key from {name} r join load l on l.id = r.from_load or l.id = r.to_load
                where l.state in ('failed', 'abandoned')
                """),
            new(RunCodes.WarehouseUnsound, "staged rows that are more or fewer than the last load left",
                $"""
                select {stream} || ', load ' || l.id from load l
                where l.id = (select max(o.id) from load o where o.table_id = {IsoText.Of(table.Id)} and o.state = 'complete')
                  and (select coalesce(sum(s.row_count), 0) from load_source s where s.load_id = l.id)
                    <> (select count(*) from {name} r where r.from_load <= l.id and (r.to_load is null or r.to_load > l.id))
                """),
            .. new Reference[] { new(name, "from_load", "load"), new(name, "to_load", "load"), new(name, "payload_id", "payload") }.Select(reference => reference.Holds),
        ];
    }
}
