using System.Net;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;

namespace DtiPipeline.Web.Tests.Stewarding;

/// <summary>A steward's morning on the pages: what waits, what a decision would do, the decision, and the same rows counted again.</summary>
public sealed class StewardingTests(StewardBench bench) : IClassFixture<StewardBench>
{
    private const string Accept = "/stewarding/accept";
    private const string Preview = "/stewarding/preview";

    [Fact]
    public async Task What_waits_is_shown_previewed_decided_and_counted_again()
    {
        using var steward = await bench.SignedInAsync(Role.Steward);
        var written = bench.Files.Read(StewardBench.Crosswalk);
        var list = await steward.PageAsync("/stewarding");
        Assert.Contains(StewardBench.Word, list, StringComparison.Ordinal);
        Assert.Contains("03304", list, StringComparison.Ordinal);
        Assert.Contains("DTI4302", list, StringComparison.Ordinal);
        var form = SentForm.On(list, Accept, StewardBench.Word);

        Assert.Equal(Preview, (await steward.UploadAsync("/stewarding/preview/word", null, Visitor.Filled(form, ("meaning", "03304")))).Headers.Location?.ToString());
        var preview = await PreviewAsync(steward);
        Assert.Contains("Chưa có gì được ghi.", preview, StringComparison.Ordinal);
        Assert.Contains($"<strong>{StewardBench.Word}</strong>", preview, StringComparison.Ordinal);
        Assert.Contains("households.with-fibre", preview, StringComparison.Ordinal);
        Assert.Equal(written, bench.Files.Read(StewardBench.Crosswalk));

        foreach (var (meaning, note) in new[] { ("?", "thiếu nghĩa"), ("-", ""), ("99999", "không có mã này") })
        {
            var refused = await steward.UploadAsync(Accept, null, Visitor.Filled(form, ("meaning", meaning), ("note", note)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Equal(written, bench.Files.Read(StewardBench.Crosswalk));
        }
        var accepted = await steward.UploadAsync(Accept, null, Visitor.Filled(SentForm.On(preview, Accept, StewardBench.Word), ("note", "đã hỏi VNPT, viết sai")));
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        var row = $"{StewardBench.Word},03304,,,,\"đã hỏi VNPT, viết sai\",Người {steward.Login} ({steward.Login})";
        Assert.Equal($"{written}{row}\n", bench.Files.Read(StewardBench.Crosswalk));
        var entry = (await new AuditReader(bench.Database).ListAsync(new AuditFilter { Action = StewardDesk.Action }, 1))[0];
        Assert.Equal((steward.Login, "crosswalk/tuan-giao-units"), (entry.Who, entry.Subject));
        list = await steward.PageAsync("/stewarding");
        Assert.DoesNotContain($"<summary><strong>{StewardBench.Word}", list, StringComparison.Ordinal);
        Assert.Contains("1 quyết định gần nhất", list, StringComparison.Ordinal);

        var waited = await WaitingAsync();
        Assert.DoesNotContain("đã đếm lại xong", list, StringComparison.Ordinal);
        Assert.Equal("/stewarding", (await steward.UploadAsync("/stewarding/replay", null, SentForm.On(list, "/stewarding/replay", "DTI4302"))).Headers.Location?.ToString());
        while ((list = await steward.PageAsync("/stewarding")).Contains("Trang tự tải lại.", StringComparison.Ordinal))
            await Task.Delay(50);
        var run = (await new RunStore(bench.Database).ListAsync(1))[0];
        Assert.Equal((GroupReplay.Kind, "done"), (run.Kind, run.Status));
        var remain = await WaitingAsync();
        Assert.Contains(
            $"Nhóm DTI4302 đã đếm lại xong lúc {VietnamTime.Moment(run.EndedAt!.Value)}, do {steward.Login} yêu cầu. Trước đó {waited} dòng chờ: đã xử lý được {waited - remain} dòng, còn {remain} dòng.",
            list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploaded_file_without_effect_says_so_and_a_name_of_no_file_is_refused()
    {
        using var auditor = await bench.SignedInAsync(Role.Auditor);
        var text = System.Text.Encoding.UTF8.GetBytes(bench.Files.Read("mappings/crosswalks/budget-lines.csv").TrimEnd('\n') + "\nDòng chưa ai viết,-,,,,,thử\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BringAsync(auditor, "bang-khac.csv", text)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BringAsync(auditor, "connector.yaml", text)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BringAsync(auditor, "budget-lines.csv", "raw\n"u8.ToArray())).StatusCode);

        Assert.Equal(Preview, (await BringAsync(auditor, "budget-lines.csv", text)).Headers.Location?.ToString());
        Assert.Contains("Sửa đổi không làm thay đổi gì", await PreviewAsync(auditor), StringComparison.Ordinal);
        // Looking is theirs, deciding is not.
        Assert.DoesNotContain($"action=\"{Accept}\"", await auditor.PageAsync("/stewarding"), StringComparison.Ordinal);
    }

    /// <summary>Rows that the cause of the test holds up.</summary>
    private async Task<long> WaitingAsync() => (await new RejectStore(bench.Database).GroupAsync(new RejectFilter { OnlyOpen = true })).Where(group => group.Code == "DTI4302").Sum(group => group.RowCount);

    private static async Task<string> PreviewAsync(Visitor visitor)
    {
        string page;
        while ((page = await visitor.PageAsync(Preview)).Contains("Trang tự tải lại.", StringComparison.Ordinal))
            await Task.Delay(50);
        return page;
    }

    private static Task<HttpResponseMessage> BringAsync(Visitor visitor, string file, byte[] bytes) =>
        visitor.BringAsync(Preview, file, bytes, ("assessment", "tuan-giao-2024"));
}
