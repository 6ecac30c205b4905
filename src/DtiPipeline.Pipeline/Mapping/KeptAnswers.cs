using System.Globalization;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.Core.Records;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Warehouse.Matching;

namespace DtiPipeline.Pipeline.Mapping;

/// <summary>
/// Asks the queries of mappings, each once: a load never changes, so an unchanged stream is counted on the night on which it came and not again. The question is the
/// text, its parameters, and what it joins with: which word is which unit, what the words mean, which units lie below which.
/// </summary>
internal sealed class KeptAnswers(RunContext run)
{
    /// <param name="joined">What the query joins with, in words.</param>
    /// <param name="ask">Finds the answer; null: the query's own.</param>
    public async Task<IReadOnlyList<StagedValue[]>> OfAsync(
        MappedStream mapped, long load, CompiledQuery query, IReadOnlyDictionary<string, object> parameters, string joined, Func<Task<IReadOnlyList<StagedValue[]>>>? ask, CancellationToken cancellation)
    {
        var asked = Question(query, parameters, joined);
        var store = new KeptAnswerStore(run.Database);
        if (await store.FindAsync(mapped.Connector.Id, mapped.Stream.Id, load, asked, cancellation) is { } kept)
            return kept;
        var answer = ask is null ? (await new MappingQueries(run.Database).RunAsync(query.Sql, parameters, cancellation)).Rows : await ask();
        await store.SaveAsync(run.Token, mapped.Connector.Id, mapped.Stream.Id, load, asked, answer, cancellation);
        return answer;
    }

    /// <summary>SHA-256 of all that an answer hangs on.</summary>
    public static string Question(CompiledQuery query, IEnumerable<KeyValuePair<string, object>> parameters, string joined)
    {
        var values = parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Key} = {Shown(parameter.Value)}"));
        return CanonicalText.Hash(string.Join('\n', [query.Sql, .. values, joined]));
    }

    private static object Shown(object value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;
}
