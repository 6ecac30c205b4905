using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Tests.Operations;

[Collection(SiteCollection.Name)]
public sealed class OperationsTests(SiteBench bench)
{
    private static readonly string[] Pages = ["/operations", "/operations/runs", "/operations/runs/1", "/operations/rejects", "/operations/codes/DTI3105", "/operations/schedule", "/operations/alerts"];

    [Fact]
    public async Task Whoever_keeps_the_night_going_sees_every_page_and_others_see_none()
    {
        using var keeper = await bench.SignedInAsync(new Grant(Role.Operator));
        foreach (var page in Pages)
            await keeper.PageAsync(page);
        using var officer = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        foreach (var page in Pages.Append("/operations/start"))
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(page)).StatusCode);
        Assert.DoesNotContain("href=\"/operations\"", await officer.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_looks_has_no_button_and_cannot_start_a_run()
    {
        using var steward = await bench.SignedInAsync(new Grant(Role.Steward));
        Assert.DoesNotContain("/operations/start", await steward.PageAsync("/operations"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await steward.GetAsync("/operations/start")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await steward.PostAsync("/operations", "/operations/start")).StatusCode);
    }

    [Fact]
    public async Task A_run_tells_its_steps_what_it_brought_and_what_each_source_answered_for()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Operator));
        var page = await visitor.PageAsync("/operations/runs/1");
        Assert.Contains("Hệ thống thông tin giải quyết TTHC", page, StringComparison.Ordinal);
        Assert.Contains("Đánh giá mức độ chuyển đổi số huyện Tuần Giáo năm 2024, Cả năm 2024", page, StringComparison.Ordinal);
        Assert.Contains("Mỗi nguồn trả lời cho khoảng nào", page, StringComparison.Ordinal);
        Assert.Matches("<code>[0-9a-f]{64}</code>", page);
        Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operations/runs/999999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operations/codes/DTI0000")).StatusCode);
        Assert.Contains("DTI3105", await visitor.PageAsync("/operations/codes/DTI3105"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_with_no_unit_there_sees_no_round_that_is_scored()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Operator, SiteBench.Unit("256")));
        Assert.DoesNotContain("huyện Tuần Giáo năm 2024", await visitor.PageAsync("/operations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_told_before_anything_starts_and_an_unknown_source_is_refused()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Operator));
        var page = await visitor.PageAsync("/operations/start?source=police-vneid");
        Assert.Matches("Lượt này sẽ hỏi 1 luồng của 1 nguồn, rồi ánh xạ và tính điểm lại [0-9]+ đợt, với số liệu đến ngày 02/01/2025", page);
        Assert.Contains("Bắt đầu chạy", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/operations/start?source=nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/operations/start", "/operations/start", ("source", "nowhere"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync("/operations/start", ("source", "police-vneid"))).StatusCode);
    }

    [Fact]
    public async Task A_source_is_paused_to_a_day_with_a_reason_and_asked_again()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Operator));
        const string Page = "/operations/pause?source=police-vneid";
        Assert.Contains("lịch không hỏi nguồn này", await visitor.PageAsync(Page), StringComparison.Ordinal);
        var refused = await visitor.PostAsync(Page, "/operations/pause", ("source", "police-vneid"), ("until", "31/12/2025"), ("reason", "Công an tỉnh bảo trì"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var told = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("DTI8115", told, StringComparison.Ordinal);
        Assert.Contains("Công an tỉnh bảo trì", told, StringComparison.Ordinal);
        Assert.Equal("/operations/schedule", (await visitor.PostAsync(Page, "/operations/pause", ("source", "police-vneid"), ("until", "10/01/2025"), ("reason", "Công an tỉnh bảo trì"))).Headers.Location?.ToString());

        var schedule = await visitor.PageAsync("/operations/schedule");
        Assert.Contains("tạm dừng đến hết 10/01/2025", schedule, StringComparison.Ordinal);
        Assert.Contains($"{visitor.Login}: Công an tỉnh bảo trì", schedule, StringComparison.Ordinal);
        Assert.Contains("Đang tạm dừng đến hết ngày 10/01/2025", await visitor.PageAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(Page, "/operations/pause?handler=resume", ("source", "police-vneid"))).StatusCode);
        Assert.DoesNotContain("tạm dừng đến hết 10/01/2025", await visitor.PageAsync("/operations/schedule"), StringComparison.Ordinal);

        // A source serves every unit: who keeps the nights of one leaves it alone.
        using var part = await bench.SignedInAsync(new Grant(Role.Operator, SiteBench.Unit("099")));
        Assert.DoesNotContain("/operations/pause", await part.PageAsync("/operations/schedule"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await part.PostAsync("/operations", "/operations/pause", ("source", "police-vneid"), ("until", "10/01/2025"), ("reason", "thử quyền"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await part.PostAsync("/operations", "/operations/backfill", ("from", "01/02/2024"), ("to", "15/03/2024"))).StatusCode);
    }

    [Fact]
    public async Task A_backfill_says_what_it_will_do_before_it_is_put_into_the_schedule()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Operator));
        Assert.Contains("viết như 31/12/2024", await visitor.PageAsync("/operations/backfill?from=1/2/2024&to=hôm qua"), StringComparison.Ordinal);
        const string Asked = "/operations/backfill?from=01/02/2024&to=15/03/2024&source=document-management";
        var page = await visitor.PageAsync(Asked);
        Assert.Contains("Hỏi lại 01/02/2024 – 29/02/2024", page, StringComparison.Ordinal);
        Assert.Contains("Hỏi lại 01/03/2024 – 15/03/2024", page, StringComparison.Ordinal);
        Assert.Equal("/operations/schedule", (await visitor.PostAsync(Asked, "/operations/backfill", ("from", "01/02/2024"), ("to", "15/03/2024"), ("source", "document-management"))).Headers.Location?.ToString());
        Assert.Contains($"<span class=\"source\">{visitor.Login}</span>", await visitor.PageAsync("/operations/schedule"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.PostAsync(Asked, "/operations/backfill", ("from", ""), ("to", ""))).StatusCode);
    }

    [Fact]
    public async Task A_message_that_could_not_be_delivered_is_on_the_board_and_goes_again_in_the_name_of_who_asked()
    {
        var outbox = new OutboxStore(bench.Database);
        await outbox.AddAsync([new AlertMessage("raised-77-van-hanh-email", AlertMessage.Raised, "van-hanh", AlertChannel.Email, "[DTI] Nguồn hỏng", "thân thư")], DateTimeOffset.UtcNow);
        var entry = (await outbox.ClaimAsync(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1)))!;
        await outbox.FailedAsync(entry.Id, Finding.Of(AlertCodes.ReceiverRefused, ("channel", "email"), ("reason", "SMTP 550")), null, DateTimeOffset.UtcNow);

        using var keeper = await bench.SignedInAsync(new Grant(Role.Operator));
        Assert.Contains("1 thông báo chưa gửi được", await keeper.PageAsync("/operations"), StringComparison.Ordinal);
        var page = await keeper.PageAsync("/operations/alerts");
        Assert.Matches("Nguồn hỏng[\\s\\S]*Tổ vận hành[\\s\\S]*SMTP 550[\\s\\S]*đã thôi thử[\\s\\S]*Gửi lại", page);
        using var steward = await bench.SignedInAsync(new Grant(Role.Steward));
        Assert.DoesNotContain("<button class=\"quiet\">", await steward.PageAsync("/operations/alerts"), StringComparison.Ordinal);
        // Who keeps one unit's nights sees neither what goes to all, nor the button.
        using var part = await bench.SignedInAsync(new Grant(Role.Operator, SiteBench.Unit("099")));
        Assert.DoesNotContain("Nguồn hỏng", await part.PageAsync("/operations/alerts"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await part.PostAsync("/operations/alerts", "/operations/alerts", ("id", $"{entry.Id}"))).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostAsync("/operations/alerts", ("id", $"{entry.Id}"))).StatusCode);
        Assert.Contains("Không có thông báo nào chưa gửi được", await keeper.PageAsync("/operations/alerts"), StringComparison.Ordinal);
        Assert.NotEmpty(await new AuditReader(bench.Database).ListAsync(new AuditFilter { Action = "alert.resent", Subject = $"message/{entry.Id}" }, 10));
    }

    [Fact]
    public async Task Machines_are_told_whether_the_pages_can_work_and_little_else()
    {
        using var nobody = new Visitor(bench.Address);
        Assert.Equal("{\"status\":\"live\"}", await nobody.PageAsync("/health/live"));
        Assert.Equal("{\"status\":\"ready\",\"parts\":{\"database\":\"ok\",\"definitions\":\"ok\",\"landing\":\"ok\"}}", await nobody.PageAsync("/health/ready"));
    }

    [Fact]
    public async Task Prometheus_reads_runs_and_sources_and_nobody_reads_them_through_a_proxy()
    {
        using var client = new HttpClient { BaseAddress = bench.Address };
        var text = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Matches("dti_run_duration_seconds\\{kind=\"test\"\\} [0-9.]+", text);
        Assert.Contains("dti_messages_undelivered ", text, StringComparison.Ordinal);
        Assert.Contains("dti_alerts_open{kind=\"source-failed\"} 0", text, StringComparison.Ordinal);
        Assert.Matches("dti_source_state\\{assessment=\"tuan-giao-2024\",round=\"2024-final\",stream=\"tthc-dvc/dossiers\"\\} 1", text);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Matches(new Regex("^(# (HELP|TYPE) dti_[a-z_]+ .+|dti_[a-z_]+(\\{([a-z_]+=\"[^\"]*\",?)+\\})? -?[0-9.E+]+)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), line);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode);

        // A proxy whose word is taken may say that the caller sits on this machine; through it, nobody reads them all the same.
        await using var behind = await bench.SiteWithAsync(settings => settings with { Proxies = [IPNetwork.Parse("127.0.0.0/8")] });
        using var caller = new HttpClient { BaseAddress = new Uri(behind.Urls.First()) };
        Assert.Contains("dti_", await caller.GetStringAsync(new Uri("/metrics", UriKind.Relative)), StringComparison.Ordinal);
        caller.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode);
    }
}
