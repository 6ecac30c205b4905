using Dapper;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>Runs the SQL that mappings are compiled to.</summary>
public sealed class MappingQueries(Database database)
{
    /// <param name="sql">One query whose columns are texts and whole numbers, in the dialect of <see cref="Database.Dialect"/>.</param>
    /// <param name="parameters">Values of its parameters by name: texts, whole numbers, days.</param>
    /// <exception cref="WarehouseFault">A sum does not fit 64 bits.</exception>
    public Task<StagedValues> RunAsync(string sql, IReadOnlyDictionary<string, object> parameters, CancellationToken cancellation = default) => database.UseAsync(
        async session =>
        {
            try
            {
                return await StagedValues.ReadAsync(session, sql, new DynamicParameters(parameters));
            }
            catch (OverflowException problem)
            {
                throw new WarehouseFault(Finding.Of(RunCodes.NumberTooLarge), problem);
            }
        },
        cancellation);
}
