using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Staging;

/// <summary>Rows on their way into a staging table, each key once.</summary>
internal sealed class StagingBatch
{
    private readonly Dictionary<string, (AcceptedRow Row, string Hash)> _rows = [];

    public StagingBatch(RowIdentity identity, IEnumerable<AcceptedRow> rows)
    {
        foreach (var row in rows)
        {
            var key = identity.KeyOf(row);
            var hash = RowIdentity.HashOf(row);
            if (_rows.TryAdd(key, (row, hash)))
                continue;
            if (_rows[key].Hash == hash)
                Duplicates++;
            else
                Conflicts.Add(row);
        }
    }

    /// <summary>Rows whose key came before with the same content.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Rows whose key came before with other content.</summary>
    public List<AcceptedRow> Conflicts { get; } = [];

    public int Count => _rows.Count;

    public AcceptedRow this[string key] => _rows[key].Row;

    /// <summary>Values for <see cref="StagingSql.Incoming"/>.</summary>
    public IEnumerable<StagedValue[]> ToValues(long payloadId) => _rows.Select(entry => (StagedValue[])[
        StagedValue.Of(entry.Key),
        StagedValue.Of(entry.Value.Hash),
        StagedValue.Of(payloadId),
        StagedValue.Of(entry.Value.Row.Position.ToString()),
        StagedValue.Of(RowIdentity.AsOf(entry.Value.Row)),
        .. entry.Value.Row.Values,
    ]);
}
