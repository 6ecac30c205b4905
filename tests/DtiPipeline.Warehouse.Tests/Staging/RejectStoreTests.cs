using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Staging;
using static DtiPipeline.Warehouse.Tests.Staging.TestStream;

namespace DtiPipeline.Warehouse.Tests.Staging;

public class RejectStoreTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Refused_rows_are_kept_whole_shown_in_pages_and_counted_by_cause(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var token = await test.Database.BeginRunAsync();
        var table = await test.Database.EnsureAsync(token);
        var payload = await test.Database.PayloadAsync(token);
        RejectedRow[] refused = [Refused(12, "DTI4302", "không rõ"), Refused(13, "DTI4301", null), Refused(14, "DTI4302", "≈ 40")];
        await using (var load = await new StagingStore(test.Database).BeginLoadAsync(token, table, new LoadStart([payload])))
        {
            await load.RejectAsync(refused, payload);
            await load.CompleteAsync(LoadScope.All, []);
        }

        var rejects = new RejectStore(test.Database);
        var page = await rejects.ListAsync(new RejectFilter { Connector = Connector, Run = token.Run, Limit = 2 });
        Assert.Equivalent(refused[..2], page.Select(reject => reject.Row), strict: true);
        Assert.Equal("/dossiers?page=1", page[0].File);
        Assert.Equal(64, page[0].Payload.Length);
        Assert.Equivalent(refused[2..], (await rejects.ListAsync(new RejectFilter { After = page[^1].Id })).Select(reject => reject.Row), strict: true);

        Assert.Equal(["DTI4302 2", "DTI4301 1"], (await rejects.GroupAsync(new RejectFilter())).Select(group => $"{group.Code} {group.RowCount}"));
        Assert.Empty(await rejects.ListAsync(new RejectFilter { Stream = "other" }));
        Assert.Empty(await rejects.GroupAsync(new RejectFilter { Run = token.Run + 1 }));
    }

    private static RejectedRow Refused(int row, string code, string? raw) => new(
        new RecordPosition("Tổng hợp", row, null),
        Finding.From(new DataPlace { Connector = Connector, Stream = "dossiers", File = "a.xlsx", Sheet = "Tổng hợp", Row = row, Column = "D" }, code, ("raw", raw)),
        raw is null ? null : "TT Tuần Giáo", raw is null ? null : AsOf, "TT Tuần Giáo;" + raw);
}
