using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>
/// The staging table of a stream and layout. Columns: <c>row_key, row_hash, from_load, to_load, payload_id, position, as_of</c> and one
/// <c>f_&lt;field&gt;</c> per field, text or bigint. A row is visible as of load N when <c>from_load &lt;= N and (to_load is null or to_load &gt; N)</c>.
/// </summary>
/// <remarks>
/// Of files, <c>as_of</c> is the day of the sheet and part of the key. Over HTTP it is the day as of which this version of the row was first
/// seen: a row that comes again unchanged keeps it, because nothing is written for it.
/// </remarks>
public sealed record StagingTable(long Id, string Name, string Connector, string Stream, StagingLayout Layout)
{
    public ImmutableArray<StagingColumn> Columns => Layout.Columns;

    /// <summary>What rows are to staging.</summary>
    public IEnumerable<StagedKey> KeysOf(IEnumerable<AcceptedRow> rows)
    {
        var identity = new RowIdentity(Layout);
        return rows.Select(row => new StagedKey(identity.KeyOf(row), identity.HashOf(row).ToString("x32", CultureInfo.InvariantCulture)));
    }

    /// <summary>Column of a field. Throws when the layout has no such field.</summary>
    public StagingColumn Column(string field) => Columns.Single(column => column.Field == field);
}
