using System.Text.Json;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Connections;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>Holds every published result against its hash, the version it replaces, and the rows beside it.</summary>
internal sealed class PublicationCheck(Session session)
{
    private const string Named =
        """
        join publication p on p.id = u.publication_id join dim_assessment a on a.assessment = p.assessment
        join org_unit_version v on v.unit_id = u.unit_id and v.valid_from <= a.unit_date and (v.valid_to = '' or v.valid_to > a.unit_date)
        """;

    /// <returns>Results that are not what was published.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var differing = new List<string>();
        foreach (var record in await session.ListAsync<PublicationRecord>(
            "select id, assessment, round, version, decision_number, decision_date, title, reason, content_hash, content, replaces from publication order by id"))
            if (CanonicalText.Hash(record.Content) != record.ContentHash || !await IsAsWrittenAsync(record))
                differing.Add($"result {record.Assessment}/{record.Round}, version {IsoText.Of(record.Version)}");
        return differing;
    }

    private async Task<bool> IsAsWrittenAsync(PublicationRecord record)
    {
        if (Read(record.Content) is not { } result)
            return false;
        var before = await session.FirstOrDefaultAsync<string>("select content_hash from publication where id = @Replaces", new { record.Replaces });
        if ((result.Assessment, result.Round, result.Version, result.DecisionNumber, result.DecisionDate, result.Title, result.Reason, result.Replaces)
            != (record.Assessment, record.Round, record.Version, record.DecisionNumber, record.DecisionDate, record.Title, record.Reason, before))
            return false;
        var units = await session.ListAsync<PublishedUnitRow>(
            $"""
            select v.code, s.content_hash as signed_hash, u.self_points as self, u.appraised_points as appraised, u.final_points as final, u.comparable, u.rank, u.left_out
            from publication_unit u {Named} left join signature s on s.id = u.signature_id where u.publication_id = @Id
            """,
            new { record.Id });
        var scores = await session.ListAsync<(string Unit, string Indicator, decimal Self, decimal Appraised, decimal Final)>(
            $"select v.code, u.indicator, u.self_points, u.appraised_points, u.final_points from publication_score u {Named} where u.publication_id = @Id", new { record.Id });
        return Sorted(units.Select(TextOf)).SequenceEqual(Sorted(result.Units.Select(TextOf)))
            && Sorted(scores.Select(score => $"{score.Unit} {score.Indicator} {Exact(score.Self)} {Exact(score.Appraised)} {Exact(score.Final)}"))
                .SequenceEqual(Sorted(result.Units.SelectMany(unit => unit.Scores, (unit, score) => $"{unit.Code} {score.Indicator} {Exact(score.Self)} {Exact(score.Appraised)} {Exact(score.Appraised)}")));
    }

    private static PublishedResult? Read(string content)
    {
        try
        {
            return PublishedForm.Read(content);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // No text at all, or one that lost a member: whatever it is, it is not what was published.
            return null;
        }
    }

    private static string TextOf(PublishedUnitRow unit) =>
        string.Join(' ', unit.Code, unit.SignedHash, Exact(unit.Self), Exact(unit.Appraised), Exact(unit.Final), Exact(unit.Comparable), unit.Rank is { } rank ? IsoText.Of(rank) : "", unit.LeftOut);

    private static string TextOf(ResultUnit unit) =>
        string.Join(' ', unit.Code, unit.SignedHash, Exact(unit.Self), Exact(unit.Appraised), Exact(unit.Final), Exact(unit.Comparable), unit.Rank is { } rank ? IsoText.Of(rank) : "", unit.LeftOut);

    private static string Exact(decimal? number) => number is { } known ? CanonicalText.Of(known) : "";

    private static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);
}
