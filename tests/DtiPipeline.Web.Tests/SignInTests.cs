using System.Net;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.People;
using DtiPipeline.Warehouse.People;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class SignInTests(SiteBench bench)
{
    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_be_but_never_on_another_site()
    {
        using var visitor = await bench.PersonAsync(mustChange: false, new Grant(Role.Auditor));
        Assert.Equal(SiteBench.Sheet, (await visitor.PostAsync("/login?next=" + SiteBench.Sheet, ("login", visitor.Login), ("password", visitor.Password))).Headers.Location?.ToString());
        using var other = await bench.PersonAsync(mustChange: false, new Grant(Role.Auditor));
        Assert.Equal("/", (await other.PostAsync("/login?next=https://evil.example/", ("login", other.Login), ("password", other.Password))).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_right_one_does_not_open_it()
    {
        using var visitor = await bench.PersonAsync(mustChange: false, new Grant(Role.Auditor));
        for (var attempt = 1; attempt < SignIn.AllowedFailures; attempt++)
            Assert.Contains("không đúng", await (await visitor.SignInAsync("wrong")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("bị khóa đến", await (await visitor.SignInAsync("wrong")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var right = await visitor.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, right.StatusCode);
        Assert.Contains("bị khóa đến", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_at_many_accounts_from_one_address_is_slowed_down()
    {
        await using var site = Hosting.Site.Build(bench.Settings with { SignInsAMinute = 3 });
        await site.StartAsync();
        using var visitor = new Visitor(new Uri(site.Urls.First()), "nobody", "whatever it is");
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 5; attempt++)
            answers.Add((await visitor.SignInAsync()).StatusCode);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers);
    }

    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.9.9.9/32", false)]
    public async Task Headers_of_a_proxy_are_believed_only_from_the_proxies_that_are_named(string proxy, bool believed)
    {
        await using var site = await bench.SiteWithAsync(settings => settings with { Proxies = [IPNetwork.Parse(proxy)], SignInsAMinute = 1 });
        using var one = await bench.PersonAsync(mustChange: false, new Grant(Role.Auditor));
        async Task<HttpResponseMessage> From(string address)
        {
            using var visitor = one.At(new Uri(site.Urls.First()));
            visitor.Say(("X-Forwarded-For", address), ("X-Forwarded-Proto", "https"));
            return await visitor.SignInAsync();
        }
        var first = await From("203.0.113.7");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(believed, first.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith("dti=", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.Ordinal)));
        Assert.Equal(believed ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, (await From("203.0.113.8")).StatusCode);
    }

    [Fact]
    public async Task Passwords_in_a_form_that_came_too_late_are_not_kept_and_text_of_another_site_neither()
    {
        using var visitor = await bench.PersonAsync(mustChange: false, new Grant(Role.Auditor));
        async Task<string> Asked(string from)
        {
            visitor.Say(("Referer", from));
            return Uri.UnescapeDataString((await visitor.SendAsync("/password", ("present", visitor.Password), ("reason", "chữ đã gõ"))).Headers.Location!.ToString());
        }
        Assert.StartsWith("/login?next=/password&unsaved=1", await Asked("https://evil.example/password"), StringComparison.Ordinal);
        var own = await Asked(new Uri(bench.Address, "/password").ToString());
        var next = own["/login?next=".Length..own.IndexOf("&unsaved", StringComparison.Ordinal)];
        Assert.StartsWith("/password?kept-text=", next, StringComparison.Ordinal);
        await visitor.SignInAsync();
        var page = await visitor.PageAsync(next);
        Assert.Contains("chữ đã gõ", page, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_login_is_answered_like_a_wrong_password()
    {
        using var visitor = new Visitor(bench.Address, "nobody", "whatever it is");
        var answer = await visitor.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Tên đăng nhập hoặc mật khẩu không đúng", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_issued_by_somebody_else_is_changed_before_anything_else()
    {
        using var visitor = await bench.PersonAsync(mustChange: true, new Grant(Role.Officer, SiteBench.Unit("099")));
        await visitor.SignInAsync();
        Assert.Equal("/password", (await visitor.GetAsync(SiteBench.Sheet)).Headers.Location?.ToString());
        const string Chosen = "một câu dễ nhớ";
        var tooShort = await visitor.PostAsync("/password", ("present", visitor.Password), ("chosen", "ngắn"), ("again", "ngắn"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooShort.StatusCode);
        Assert.Contains("ít nhất 10 ký tự", await tooShort.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/", (await visitor.PostAsync("/password", ("present", visitor.Password), ("chosen", Chosen), ("again", Chosen))).Headers.Location?.ToString());
        await visitor.PageAsync(SiteBench.Sheet);
        using var later = new Visitor(bench.Address, visitor.Login, Chosen);
        Assert.Equal("/", (await later.SignInAsync()).Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_account_that_is_ended_is_signed_out_with_the_next_click()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        await visitor.PageAsync("/");
        await new AccountStore(bench.Database).DisableAsync(visitor.Login, disabled: true, Passwords.Stamp(), "test");
        Assert.StartsWith("/login", (await visitor.GetAsync("/")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SignInAsync()).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        Assert.Equal("/login", (await visitor.PostAsync("/", "/logout")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync("/logout")).StatusCode);
        await visitor.PageAsync("/");
    }
}
