using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Web.Tests;

/// <summary>What time takes away: a round that is closed, and half an hour to take confirmations back.</summary>
[Collection(DecisionSiteCollection.Name)]
public sealed partial class ClosedRoundTests(ServerSiteBench bench)
{
    private const string Page = SiteBench.Sheet + "/6.9";
    private const string Closed = "Đợt báo cáo này đã chốt hoặc chưa mở, không thay đổi số liệu được.";
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));

    [Fact]
    public async Task In_a_closed_round_nothing_is_decided_and_the_page_says_why()
    {
        await using var site = await bench.SiteWithAsync(settings => settings with { Today = new DateOnly(2025, 1, 16) });
        using var visitor = await bench.SignedInAsync(site, Officer);
        using var before = await bench.SignedInAsync(Officer);
        var history = HistoryOf(await before.PageAsync(Page));
        var form = SentForm.On(await before.PageAsync(Page), Page + "/decide", "Xác nhận số của nguồn");

        var page = await visitor.PageAsync(Page);
        Assert.Contains(Closed, page, StringComparison.Ordinal);
        foreach (var action in (string[])["/decide\"", "/ask\""])
            Assert.DoesNotContain(action, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/confirm\"", await visitor.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);
        Assert.Contains(Closed, await visitor.PageAsync(SiteBench.Sheet + "/confirm"), StringComparison.Ordinal);

        // A form that was opened while the round was still open.
        var token = SentForm.On(page, "/logout", "").Single(field => field.Name == "__RequestVerificationToken");
        var late = await visitor.UploadAsync(Page + "/decide", null, Visitor.Filled(form, token, ("kind", "confirm")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains(Closed, await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var together = await visitor.UploadAsync(SiteBench.Sheet + "/confirm", null, token, ("seen", "households.total=1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, together.StatusCode);
        var asked = await visitor.UploadAsync(Page + "/ask", null, token, ("letter", "a"), ("question", "Vì sao?"), ("assignee", before.Login));
        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
        Assert.Equal(history, HistoryOf(await before.PageAsync(Page)));
    }

    [Fact]
    public async Task Confirmations_are_taken_back_together_for_half_an_hour_and_no_longer()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var page = await visitor.PageAsync(SiteBench.Sheet + "/confirm");
        var seen = page[page.IndexOf("name=\"seen\"", StringComparison.Ordinal)..];
        var value = seen[(seen.IndexOf("value=\"", StringComparison.Ordinal) + 7)..];
        var token = SentForm.On(page, "/logout", "").Single(field => field.Name == "__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.UploadAsync(SiteBench.Sheet + "/confirm", null, token, ("seen", value[..value.IndexOf('"', StringComparison.Ordinal)]))).StatusCode);
        const string Undo = "Bạn đã xác nhận 1 số";
        Assert.Contains(Undo, await visitor.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);

        var time = new ManualTime(DateTimeOffset.UtcNow.AddMinutes(29));
        await using var later = await bench.SiteWithAsync(settings => settings with { Time = time });
        using var same = visitor.At(new Uri(later.Urls.First()));
        Assert.Equal("/", (await same.SignInAsync()).Headers.Location?.ToString());
        Assert.Contains(Undo, await same.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(Undo, await same.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);
        token = SentForm.On(await same.PageAsync(SiteBench.Sheet), "/logout", "").Single(field => field.Name == "__RequestVerificationToken");
        await same.UploadAsync(SiteBench.Sheet + "/confirm?handler=undo", null, token);
        Assert.Contains(Undo, await visitor.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);

        // Others count what is still to be confirmed.
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(SiteBench.Sheet, SiteBench.Sheet + "/confirm?handler=undo", "Hoàn tác")).StatusCode);
    }

    /// <summary>How many decisions a page tells of, for each value that has some. Other tests of the bench decide too.</summary>
    private static string[] HistoryOf(string page) => [.. Decisions().Matches(page).Select(match => match.Value)];

    [GeneratedRegex("Lịch sử quyết định \\([0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decisions();
}
