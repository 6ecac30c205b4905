using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Bulk;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Warehouse.Matching;

/// <summary>The meanings of raw words, for mappings to join with. Staging keeps the words themselves, so a corrected crosswalk only changes these.</summary>
public sealed class MatchStore(Database database)
{
    private static readonly TransferTable Units = new("incoming_units", ColumnList.Of("raw_code", "raw", "#unit_id", "status", "rule", "detail"));

    private static readonly TransferTable Words = new("incoming_words", ColumnList.Of("context", "raw", "meaning", "rule"));

    /// <summary>Adds or corrects what the units of a stream's words are, as of a unit date.</summary>
    /// <returns>How many matches are new or other than before.</returns>
    public Task<int> SaveUnitsAsync(
        RunToken token, string connector, string stream, DateOnly unitDate, IEnumerable<UnitMatchRow> matches, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            await session.TransferAsync(Units, matches.Select(ToValues));
            return await session.ExecuteAndAnalyzeAsync("unit_match",
                """
                insert into unit_match (connector, stream, unit_date, raw_code, raw, unit_id, status, rule, detail)
                select @connector, @stream, @unitDate, raw_code, raw, unit_id, status, rule, detail from incoming_units
                where 1 = 1
                on conflict (connector, stream, unit_date, raw_code, raw) do update
                  set unit_id = excluded.unit_id, status = excluded.status, rule = excluded.rule, detail = excluded.detail
                  where unit_match.unit_id is distinct from excluded.unit_id or unit_match.status <> excluded.status
                    or unit_match.rule <> excluded.rule or unit_match.detail <> excluded.detail
                """,
                new { connector, stream, unitDate });
        },
        cancellation);

    /// <summary>Adds or corrects what words mean by a crosswalk on a day.</summary>
    /// <returns>How many meanings are new or other than before.</returns>
    public Task<int> SaveWordsAsync(
        RunToken token, string crosswalk, DateOnly asOf, IEnumerable<WordMatchRow> matches, CancellationToken cancellation = default) => database.WriteAsync(
        token,
        async session =>
        {
            await session.TransferAsync(Words, matches.Select(ToValues));
            return await session.ExecuteAndAnalyzeAsync("word_match",
                """
                insert into word_match (crosswalk, as_of, context, raw, meaning, rule)
                select @crosswalk, @asOf, context, raw, meaning, rule from incoming_words
                where 1 = 1
                on conflict (crosswalk, as_of, context, raw) do update set meaning = excluded.meaning, rule = excluded.rule
                  where word_match.meaning is distinct from excluded.meaning or word_match.rule <> excluded.rule
                """,
                new { crosswalk, asOf });
        },
        cancellation);

    /// <summary>All unit matches of a stream as of a unit date, by raw code and word.</summary>
    public Task<IReadOnlyList<UnitMatchRow>> UnitsAsync(string connector, string stream, DateOnly unitDate, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<UnitMatchRow>(
            """
            select raw_code, raw, unit_id, status, rule, detail from unit_match
            where connector = @connector and stream = @stream and unit_date = @unitDate order by raw_code, raw
            """,
            new { connector, stream, unitDate }),
        cancellation);

    /// <summary>All meanings by a crosswalk on a day, by context and word.</summary>
    public Task<IReadOnlyList<WordMatchRow>> WordsAsync(string crosswalk, DateOnly asOf, CancellationToken cancellation = default) => database.UseAsync(
        session => session.ListAsync<WordMatchRow>(
            "select context, raw, meaning, rule from word_match where crosswalk = @crosswalk and as_of = @asOf order by context, raw", new { crosswalk, asOf }),
        cancellation);

    private static StagedValue[] ToValues(UnitMatchRow match) =>
    [
        StagedValue.Of(match.RawCode), StagedValue.Of(match.Raw), match.UnitId is { } unit ? StagedValue.Of(unit) : StagedValue.Absent,
        StagedValue.Of(match.Status), StagedValue.Of(match.Rule), StagedValue.Of(match.Detail),
    ];

    private static StagedValue[] ToValues(WordMatchRow match) =>
    [
        StagedValue.Of(match.Context), StagedValue.Of(match.Raw), match.Meaning is { } meaning ? StagedValue.Of(meaning) : StagedValue.Absent, StagedValue.Of(match.Rule),
    ];
}
