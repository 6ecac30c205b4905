using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed partial class AuditTests(SiteBench bench)
{
    [Fact]
    public async Task What_people_did_is_on_record_for_those_who_check()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        var page = await visitor.PageAsync("/audit?subject=account/" + visitor.Login);
        Assert.Contains("Chuỗi mã băm liền mạch", page, StringComparison.Ordinal);
        Assert.Contains("Toàn bộ chuỗi được kiểm tra lần cuối", page, StringComparison.Ordinal);
        Assert.Contains("account.created", page, StringComparison.Ordinal);
        Assert.Contains("account.signed-in", page, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Password, page, StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào khớp", await visitor.PageAsync("/audit?subject=nothing/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checkpoint_on_the_page_is_one_that_can_be_held_against_the_record()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        var (checkpoint, problem) = AuditCheckpoint.Read(Checkpoint().Match(await visitor.PageAsync("/audit")).Value);
        Assert.Null(problem);
        Assert.Equal(CheckpointState.Stands, (await new AuditStore(bench.Database).HoldAsync(checkpoint!)).State);
    }

    [Fact]
    public async Task The_record_is_filtered_by_person_deed_day_and_words()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        using var other = await bench.SignedInAsync(new Grant(Role.Auditor));
        var page = await visitor.PageAsync($"/audit?who={visitor.Login.ToUpperInvariant()}&action=account.signed-in");
        Assert.Contains($">account/{visitor.Login}</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($">account/{other.Login}</td>", page, StringComparison.Ordinal);
        Assert.Contains($">account/{other.Login}</td>", await visitor.PageAsync($"/audit?text={Uri.EscapeDataString("Người " + other.Login)}"), StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào khớp", await visitor.PageAsync("/audit?to=2001-01-01"), StringComparison.Ordinal);
        Assert.Contains("Không đọc được ngày đã nhập", await visitor.PageAsync("/audit?from=31/31/2024"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_pages_keep_the_filter()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        var audit = new AuditStore(bench.Database);
        for (var i = 0; i < 101; i++)
            await audit.RecordAsync(new AuditAct("who", "paged", $"paged/{i}&?"));
        var page = await visitor.PageAsync("/audit?action=paged&subject=paged/");
        var older = Older().Match(page).Groups["query"].Value;
        Assert.Contains(">paged/100&?</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">paged/0&?</td>", page, StringComparison.Ordinal);
        var second = await visitor.PageAsync("/audit" + older);
        Assert.Contains(">paged/0&?</td>", second, StringComparison.Ordinal);
        Assert.DoesNotContain(">paged/1&?</td>", second, StringComparison.Ordinal);
        Assert.DoesNotMatch(Older(), second);
    }

    [Fact]
    public async Task What_the_filter_leaves_is_exported_as_it_was_hashed_and_the_export_is_on_record()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        await new AuditStore(bench.Database).RecordAsync(new AuditAct("=cmd|' /C calc'!A0", "exported", $"exported/{visitor.Login}", new Dictionary<string, string> { ["reason"] = "Đếm \"hai\" lần; sửa, lại" }));
        var answer = await visitor.GetAsync($"/audit/export?format=csv&subject=exported/{visitor.Login}");
        Assert.Equal(("text/csv", "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, rows.Length);
        Assert.Contains(",'=cmd|' /C calc'!A0,exported,", rows[1], StringComparison.Ordinal);
        Assert.Contains("""
            "{""reason"":""Đếm \""hai\"" lần; sửa, lại""}"
            """, rows[1], StringComparison.Ordinal);
        Assert.EndsWith("SỐ LIỆU MINH HỌA – không phải số liệu thật", rows[1], StringComparison.Ordinal);

        var lines = (await visitor.PageAsync($"/audit/export?format=jsonl&who={visitor.Login}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var entries = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["account.signed-in", "audit.exported", "audit.exported"], entries.Select(entry => entry.GetProperty("action").GetString()));
        var last = entries[^1];
        Assert.Equal($$"""{"who":"{{visitor.Login}}","format":"jsonl"}""", last.GetProperty("detail").GetString());
        var text = string.Join('\n', ((string[])["previous", "at", "who", "action", "subject", "detail"]).Select(name => last.GetProperty(name).GetString()));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), last.GetProperty("hash").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/audit/export?format=exe")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/audit/export?format=csv&from=nonsense")).StatusCode);
    }

    [Fact]
    public async Task Who_looks_at_the_rows_behind_a_number_is_on_record_once_a_day()
    {
        using var officer = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        var before = await ViewsAsync(officer);
        await officer.PageAsync(SiteBench.Sheet + "/3.5");
        await officer.PageAsync(SiteBench.Sheet + "/3.5?p=2");
        await officer.PageAsync(SiteBench.Sheet);
        Assert.Empty(before);
        var view = Assert.Single(await ViewsAsync(officer));
        Assert.Equal("rows/tuan-giao-2024/2024-final/099/3.5", view.Subject);
        Assert.Contains("\"sources\":\"", view.Detail, StringComparison.Ordinal);

        using var auditor = await bench.SignedInAsync(new Grant(Role.Auditor));
        Assert.Contains("rows/tuan-giao-2024/2024-final/099/3.5", await auditor.PageAsync($"/audit?action=rows.viewed&who={officer.Login}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_takes_no_form_is_not_drawn_for_one()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await visitor.PostAsync("/audit")).StatusCode);
    }

    private Task<IReadOnlyList<AuditEntry>> ViewsAsync(Visitor visitor) => new AuditReader(bench.Database).ListAsync(new AuditFilter { Who = visitor.Login, Action = "rows.viewed" }, 10);

    [GeneratedRegex(@"\d+(-[0-9a-f]{4}){8}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Checkpoint();

    [GeneratedRegex("class=\"pages\"><a href=\"(?<query>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Older();
}
