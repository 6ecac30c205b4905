using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Warehouse.Checking;

/// <summary>Computes every stored hash again from the text it names. Reads all scorecards; holds the texts of one snapshot at a time.</summary>
internal sealed class HashCheck(Session session)
{
    private const int Page = 500;

    public async Task<IReadOnlyList<Finding>> RunAsync() =>
    [
        .. Differing("a set of definitions", await DefinitionsAsync()),
        .. Differing("a scorecard", await ScorecardsAsync()),
        .. Differing("what stands behind a signature", await SignaturesAsync()),
        .. await SnapshotsAsync(),
        .. Differing("a published result", await new PublicationCheck(session).RunAsync()),
        .. Differing("the record of what people did", await AuditStore.FirstBrokenAsync(session) is { } entry ? [entry.Id == 0 ? "the newest entries" : $"entry {IsoText.Of(entry.Id)}"] : []),
    ];

    private async Task<IReadOnlyList<string>> DefinitionsAsync()
    {
        var differing = new List<string>();
        foreach (var hash in await session.ListAsync<string>("select hash from definition_blob order by hash"))
            if (CanonicalText.Hash(await session.SingleAsync<string>("select content from definition_blob where hash = @hash", new { hash })) != hash)
                differing.Add($"definitions {hash}");
        return differing;
    }

    private async Task<IReadOnlyList<string>> ScorecardsAsync()
    {
        var differing = new List<string>();
        IReadOnlyList<(long Id, string Hash, string Unit, string Content)> cards;
        var after = 0L;
        do
        {
            cards = await session.ListAsync<(long Id, string Hash, string Unit, string Content)>(
                "select c.id, c.content_hash, u.identity, c.content from scorecard c join org_unit u on u.id = c.unit_id where c.id > @after order by c.id limit @Page", new { after, Page });
            differing.AddRange(cards.Where(card => CanonicalText.Hash(card.Content) != card.Hash).Select(card => $"scorecard {IsoText.Of(card.Id)}, unit {card.Unit}"));
            after = cards.Count > 0 ? cards[^1].Id : after;
        }
        while (cards.Count == Page);
        return differing;
    }

    private async Task<IReadOnlyList<string>> SignaturesAsync() =>
    [
        .. (await session.ListAsync<(long Id, string Hash, string Evidence, string Signed, string Card)>(
            "select s.id, s.evidence_hash, s.evidence, s.content_hash, c.content_hash from signature s join scorecard c on c.id = s.scorecard_id order by s.id"))
            .Where(row => CanonicalText.Hash(row.Evidence) != row.Hash || row.Signed != row.Card).Select(row => $"signature {IsoText.Of(row.Id)}"),
    ];

    private async Task<IEnumerable<Finding>> SnapshotsAsync()
    {
        var (differing, bare) = (new List<string>(), new List<string>());
        foreach (var snapshot in await session.ListAsync<StoredHashesRow>("select id, assessment, round, content_hash, evidence_hash, definitions, run_id from snapshot order by id"))
        {
            var name = $"snapshot {IsoText.Of(snapshot.Id)}, {snapshot.Assessment}/{snapshot.Round}, {snapshot.ContentHash[..Math.Min(12, snapshot.ContentHash.Length)]}";
            var definitions = await session.FirstOrDefaultAsync<string>("select content from definition_blob where hash = @Definitions", new { snapshot.Definitions });
            if (definitions is null)
                bare.Add(name);
            else if ((await StoredAsync(snapshot, definitions)).Hashes() != (snapshot.ContentHash, snapshot.EvidenceHash))
                differing.Add(name);
        }
        return Differing("a snapshot", differing).Concat(WarehouseCheck.Finding(RunCodes.WarehouseUnsound, "a snapshot whose definitions are gone", bare));
    }

    private async Task<StoredSnapshot> StoredAsync(StoredHashesRow snapshot, string definitions) => new()
    {
        Assessment = snapshot.Assessment,
        Round = snapshot.Round,
        Definitions = definitions,
        Values = await session.SingleAsync<string>("select content from snapshot where id = @Id", new { snapshot.Id }),
        Cards = await session.ListAsync<string>("select c.content from snapshot_scorecard k join scorecard c on c.id = k.scorecard_id where k.snapshot_id = @Id", new { snapshot.Id }),
        Payloads = [.. await session.ListAsync<string>(
            """
            select distinct p.sha256 from run_input i join load_source s on s.load_id = i.load_id join payload p on p.id = s.payload_id
            where i.run_id = @RunId and i.assessment = @Assessment and i.round = @Round
            """,
            new { snapshot.RunId, snapshot.Assessment, snapshot.Round })],
    };

    private static IEnumerable<Finding> Differing(string why, IReadOnlyList<string> places) => WarehouseCheck.Finding(RunCodes.HashDiffers, why, places);
}
