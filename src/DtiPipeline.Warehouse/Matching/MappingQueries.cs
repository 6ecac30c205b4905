using System.Collections.Immutable;
using Dapper;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>Runs the SQL that mappings are compiled to.</summary>
public sealed class MappingQueries(Database database)
{
    /// <param name="sql">One query whose columns are texts and whole numbers, in the dialect of <see cref="Database.Dialect"/>.</param>
    /// <param name="parameters">Values of its parameters by name: texts, whole numbers, days.</param>
    /// <exception cref="WarehouseFault">A sum does not fit 64 bits.</exception>
    public Task<StagedValues> RunAsync(string sql, IReadOnlyDictionary<string, object> parameters, CancellationToken cancellation = default) => database.UseAsync(
        session => FittingAsync(() => StagedValues.ReadAsync(session, sql, new DynamicParameters(parameters))),
        cancellation);

    /// <summary>The same, row by row, for answers that are many.</summary>
    /// <param name="onRow">Is handed one array with row after row.</param>
    /// <returns>The names of the columns.</returns>
    /// <exception cref="WarehouseFault">A sum does not fit 64 bits.</exception>
    public Task<ImmutableArray<string>> ReadAsync(string sql, IReadOnlyDictionary<string, object> parameters, Action<StagedValue[]> onRow, CancellationToken cancellation = default) => database.UseAsync(
        session => FittingAsync(() => StagedValues.ReadAsync(session, sql, new DynamicParameters(parameters), onRow)),
        cancellation);

    /// <summary>Adds up what queries gave.</summary>
    /// <exception cref="WarehouseFault">A sum does not fit 64 bits.</exception>
    public static async Task<T> FittingAsync<T>(Func<Task<T>> add)
    {
        try
        {
            return await add();
        }
        catch (OverflowException problem)
        {
            throw new WarehouseFault(Finding.Of(RunCodes.NumberTooLarge), problem);
        }
    }
}
