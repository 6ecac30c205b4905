using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>
/// Answers to questions about a load, kept for the nights on which the stream sends nothing new. Whoever asks names all that the answer hangs on; one that is not the
/// answer written any more counts as none.
/// </summary>
public sealed class KeptAnswerStore(Database database)
{
    /// <param name="asked">SHA-256 of the question.</param>
    /// <returns>Null when nobody asked it yet of this load.</returns>
    public Task<IReadOnlyList<StagedValue[]>?> FindAsync(string connector, string stream, long load, string asked, CancellationToken cancellation = default) =>
        database.UseAsync(session => FindAsync(session, connector, stream, load, asked), cancellation);

    internal static async Task<IReadOnlyList<StagedValue[]>?> FindAsync(Session session, string connector, string stream, long load, string asked)
    {
        var kept = await session.FirstOrDefaultAsync<KeptAnswerRow>(
            "select answer_hash, answer from kept_answer where connector = @connector and stream = @stream and asked = @asked and load_id = @load", new { connector, stream, load, asked });
        return kept is null || DefinitionStore.HashOf(kept.Answer) != kept.AnswerHash ? null : [.. KeptRows.Read(kept.Answer)];
    }

    /// <summary>Keeps an answer; those about earlier loads of the stream go.</summary>
    public Task SaveAsync(RunToken token, string connector, string stream, long load, string asked, IReadOnlyList<StagedValue[]> rows, CancellationToken cancellation = default) =>
        database.WriteAsync(token, session => SaveAsync(session, connector, stream, load, asked, rows), cancellation);

    internal static Task<int> SaveAsync(Session session, string connector, string stream, long load, string asked, IReadOnlyList<StagedValue[]> rows)
    {
        var answer = KeptRows.Write(rows);
        return session.ExecuteAsync(
            """
            delete from kept_answer where connector = @connector and stream = @stream and (load_id < @load or asked = @asked);
            insert into kept_answer (connector, stream, asked, load_id, answer_hash, answer) values (@connector, @stream, @asked, @load, @hash, @answer)
            """,
            new { connector, stream, asked, load, hash = DefinitionStore.HashOf(answer), answer });
    }
}
