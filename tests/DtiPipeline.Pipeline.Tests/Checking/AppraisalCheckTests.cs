using DtiPipeline.Core.Diagnostics;
using DtiPipeline.NightKit;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Checking;

namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>A warehouse with a sheet that was signed, appraised and published, spoilt in one way at a time.</summary>
public sealed class AppraisalCheckTests
{
    private const string Step = "appraisal ";
    private const string Result = "result tuan-giao-2024/2024-q1, version 1";

    private static readonly Damage[] Damages =
    [
        new("update appraisal set follows = (select min(id) from appraisal) where id = (select max(id) from appraisal)", Step, "a step of an appraisal that follows one of something else"),
        new("update appraisal set round = '2024-q2' where id = (select max(id) from appraisal)", Step, "a step of an appraisal on what another unit signed"),
        new("update appraisal set points = null where id = (select max(id) from appraisal)", Step, "a finding without its points"),
        new("update appraisal set signature_id = 999999 where id = (select max(id) from appraisal)", "appraisal.signature_id -> signature 999999", "a row that refers to nothing"),
        new("insert into appraisal_evidence (appraisal_id, evidence_id) select min(id), 4711 from appraisal", "appraisal_evidence.evidence_id -> evidence 4711", "a row that refers to nothing"),
        new("update publication set version = 2", "result tuan-giao-2024/2024-q1, version 2", "a published result without the version before it", "a published result"),
        new("update publication set content = replace(content, '1/QĐ-UBND', '2/QĐ-UBND')", Result, "a published result"),
        new("update publication set content = '{'", Result, "a published result"),
        new("update publication set decision_date = '2024-04-01'", Result, "a published result"),
        new("update publication_unit set final_points = '99.99'", Result, "a published result"),
        new("update publication_unit set rank = 7", Result, "a published result"),
        new("update publication_score set appraised_points = '0.01' where indicator = (select max(indicator) from publication_score)", Result, "a published result"),
        new("delete from publication_score where indicator = (select max(indicator) from publication_score)", Result, "a published result"),
        new("update publication_unit set signature_id = null", Result, "a published result"),
        new("update signature set evidence = evidence || ' '", "", "what stands behind a signature"),
        new("update signature set round = '2024-q2'", "", "a published unit on what another unit signed", "a step of an appraisal on what another unit signed"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_damage_to_findings_and_results_is_found_and_named(DatabaseKind kind)
    {
        await using var bench = await NightBench.StartAsync(kind);
        await bench.RunAsync("2024-04-10", "document-management");
        var council = new CouncilKit(bench.Database, "tuan-giao-2024", "2024-q1", new DateOnly(2024, 4, 10));
        await council.AppraiseAsync("099");
        Assert.Empty(await council.PublishAsync("1/QĐ-UBND"));
        Assert.Empty(await new WarehouseCheck(bench.Database).RunAsync());
        await using var spoilt = await SpoiltWarehouse.OfAsync(await bench.CopyAsync());
        foreach (var damage in Damages)
        {
            await spoilt.SpoilAsync(damage.Sql);
            var found = await new WarehouseCheck(spoilt.Database).RunAsync();
            await spoilt.MendAsync(damage.Sql);
            Assert.True(damage.Whys.ToHashSet().IsSubsetOf(found.Select(finding => finding.Arguments["why"]!).ToHashSet()), $"{damage.Sql}\n{new FindingText(Language.En).Render(found)}");
            Assert.All(found.Where(finding => damage.Whys.Contains(finding.Arguments["why"])), finding => Assert.Contains(damage.Where, finding.Arguments["where"], StringComparison.Ordinal));
            Assert.DoesNotContain(found, finding => new FindingText(Language.Vi).Render([finding]).Contains(finding.Arguments["why"]!, StringComparison.Ordinal));
        }
        Assert.Empty(await new WarehouseCheck(spoilt.Database).RunAsync());
    }
}
