using System.Data.Common;
using DtiPipeline.Core.Records;

namespace DtiPipeline.Warehouse.Bulk;

/// <summary>The fast way of a database to put many rows into a table.</summary>
internal interface IBulkWriter
{
    /// <param name="rows">One value per column of the table, in its order.</param>
    Task WriteAsync(DbConnection connection, TransferTable table, IEnumerable<StagedValue[]> rows, CancellationToken cancellation);

    /// <param name="rows">Rows with one value per column of the table, in the form of <see cref="CopyBytes"/>, without what stands before and behind them.</param>
    Task WriteAsync(DbConnection connection, TransferTable table, ReadOnlyMemory<byte> rows, CancellationToken cancellation);
}
