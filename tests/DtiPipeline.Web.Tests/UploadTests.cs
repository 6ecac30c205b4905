using System.Net;
using System.Text;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Uploading;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class UploadTests(SiteBench bench)
{
    private const string Name = "viettel_2024-12.tsv";
    private static readonly (string, string) Viettel = ("stream", "telecom-operators/viettel");

    private byte[] Sent => File.ReadAllBytes(Path.Combine(bench.Inbox, Name));

    [Fact]
    public async Task A_file_is_tried_first_and_nothing_is_imported()
    {
        using var visitor = await OperatorAsync();
        var runs = (await new RunStore(bench.Database).ListAsync(100)).Count;
        var spoilt = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Sent).Replace("\t2187\t", "\ttwo thousand\t", StringComparison.Ordinal));
        var page = await TryAsync(visitor, Name, spoilt, HttpStatusCode.OK);
        Assert.Contains("Dùng được: 18 dòng sẽ được nhận, 1 dòng bị từ chối.", page, StringComparison.Ordinal);
        Assert.Contains("DTI4302", page, StringComparison.Ordinal);
        Assert.Contains("C4", page, StringComparison.Ordinal);
        Assert.Contains("31/12/2024", page, StringComparison.Ordinal);
        Assert.Contains("THI TRAN TUAN GIAO", page, StringComparison.Ordinal);
        Assert.NotEqual(spoilt, Sent);
        Assert.Equal(runs, (await new RunStore(bench.Database).ListAsync(100)).Count);
    }

    [Fact]
    public async Task What_was_tried_is_imported_by_a_person_whose_name_stays_on_record()
    {
        using var visitor = await OperatorAsync();
        var corrected = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Sent).Replace("\t4396\t", "\t4397\t", StringComparison.Ordinal));
        var tried = await TryAsync(visitor, Name, corrected, HttpStatusCode.OK);
        // As a browser sends it: with what stands in this form, and not in another one.
        var answer = await visitor.SendAsync("/upload/import", SentForm.On(tried, "/upload/import", "ticket"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        Assert.Contains("Đã nạp", page, StringComparison.Ordinal);
        Assert.Contains("bản chụp mới", page, StringComparison.Ordinal);
        Assert.Equal(corrected, Sent);
        var entry = (await new AuditStore(bench.Database).ListAsync("source/telecom-operators/viettel", 1))[0];
        Assert.Equal((visitor.Login, "file.imported"), (entry.Who, entry.Action));

        var again = await visitor.SendAsync("/upload/import", ("ticket", Visitor.Hidden(await TryAsync(visitor, Name, corrected, HttpStatusCode.OK), "ticket")), ("__RequestVerificationToken", await TokenAsync(visitor)));
        Assert.Contains("Không có gì mới", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.tsv", "DTI3209")]
    [InlineData("vnpt_2024-12.csv", "DTI3215")]
    [InlineData("viettel_2024-12.tsv.part", "DTI3215")]
    public async Task A_name_that_is_none_for_the_stream_is_refused(string name, string code)
    {
        using var visitor = await OperatorAsync();
        Assert.Contains(code, await TryAsync(visitor, name, Sent, HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_half_the_rows_of_last_time_is_stopped_when_it_is_tried()
    {
        using var visitor = await OperatorAsync();
        var lines = Encoding.UTF8.GetString(Sent).Split("\r\n");
        var page = await TryAsync(visitor, Name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Take(8))), HttpStatusCode.OK);
        Assert.Contains("Không dùng được", page, StringComparison.Ordinal);
        Assert.Contains("DTI4506", page, StringComparison.Ordinal);
        Assert.Contains("drift: { accept: [", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_cannot_be_imported()
    {
        using var visitor = await OperatorAsync();
        var page = await TryAsync(visitor, Name, [0x50, 0x4B, 3, 4, 0, 0, 0, 0], HttpStatusCode.OK);
        Assert.Contains("Không dùng được", page, StringComparison.Ordinal);
        Assert.Empty(Visitor.Hidden(page, "ticket"));
    }

    [Fact]
    public async Task What_somebody_else_tried_cannot_be_imported()
    {
        using var visitor = await OperatorAsync();
        using var other = await OperatorAsync();
        var ticket = Visitor.Hidden(await TryAsync(visitor, Name, Sent, HttpStatusCode.OK), "ticket");
        foreach (var stolen in (string[])[ticket, ticket[..^4] + "AAAA", ""])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SendAsync("/upload/import", ("ticket", stolen), ("__RequestVerificationToken", await TokenAsync(other)))).StatusCode);
    }

    [Fact]
    public async Task A_citizen_s_name_in_a_file_s_name_does_not_get_on_record()
    {
        var connector = NightBench.Definitions.Connector("telecom-operators");
        var stream = connector.Streams.Single(one => one.Id == "viettel") with { PersonalData = true };
        using var bytes = new MemoryStream(Sent);
        await bench.Site.Services.GetRequiredService<UploadDesk>().TryAsync(connector, stream, "viettel_Nguyễn Thị Gài_2024-12.tsv", bytes, "an");
        var entry = (await new AuditStore(bench.Database).ListAsync("source/telecom-operators/viettel", 1))[0];
        Assert.Equal(("an", "file.tried"), (entry.Who, entry.Action));
        Assert.DoesNotContain("Gài", entry.Detail, StringComparison.Ordinal);
        Assert.Contains("2024-12", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_steward_sees_how_a_file_would_be_read_and_for_whom_it_would_count_but_imports_nothing()
    {
        using var steward = await bench.SignedInAsync(new Grant(Role.Steward));
        var spoilt = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Sent).Replace("XA TENH PHONG", "XA TENH PHON", StringComparison.Ordinal));
        Assert.NotEqual(Sent, spoilt);

        var page = await TryAsync(steward, Name, spoilt, HttpStatusCode.OK);

        Assert.Contains("18 dòng tính cho 18 đơn vị; 1 dòng chưa tính cho ai.", page, StringComparison.Ordinal);
        Assert.Contains("XA TENH PHON</strong>: chưa khớp, chưa tính cho ai", page, StringComparison.Ordinal);
        Assert.Contains("<td>Thị trấn Tuần Giáo (03253)</td>", page, StringComparison.Ordinal);
        Assert.Matches("<li>B Ten xa</li>\\s*<li>C TB 4G ", page);
        Assert.DoesNotContain("/upload/import", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await steward.SendAsync("/upload/import", ("ticket", "x"), ("__RequestVerificationToken", await TokenAsync(steward)))).StatusCode);
    }

    [Fact]
    public async Task Only_operators_and_stewards_have_files_read()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/upload")).StatusCode);
        Assert.DoesNotContain("/upload", await visitor.PageAsync("/"), StringComparison.Ordinal);
    }

    private Task<Visitor> OperatorAsync() => bench.SignedInAsync(new Grant(Role.Operator));

    private static async Task<string> TryAsync(Visitor visitor, string name, byte[] bytes, HttpStatusCode expected)
    {
        var answer = await visitor.BringAsync("/upload", name, bytes, Viettel);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}\n{page}");
        return WebUtility.HtmlDecode(page);
    }

    private static async Task<string> TokenAsync(Visitor visitor) => Visitor.Hidden(await visitor.PageAsync("/upload"), "__RequestVerificationToken");
}
