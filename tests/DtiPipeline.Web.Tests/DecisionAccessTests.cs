using System.Net;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests;

[Collection(DecisionSiteCollection.Name)]
public sealed class DecisionAccessTests(ServerSiteBench bench)
{
    private const string Page = SiteBench.Sheet + "/3.5";
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));

    [Fact]
    public async Task Evidence_is_saved_by_those_who_may_see_the_value_and_opened_by_no_browser()
    {
        using var officer = await bench.SignedInAsync(Officer);
        var form = SentForm.On(await officer.PageAsync(Page), Page + "/decide", "Số đúng");
        var bytes = "%PDF-1.7 <script>alert(1)</script>"u8.ToArray();
        (string, string)[] told = [("kind", "override"), ("code", "other"), ("reason", "Theo báo cáo quý"), ("title", "Báo cáo \"quý\" / IV"), ("value", "3")];
        Assert.Equal(HttpStatusCode.Redirect, (await officer.UploadAsync(Page + "/decide", bytes, Visitor.Filled(form, told))).StatusCode);
        var page = await officer.PageAsync(Page);
        var at = page[page.IndexOf(SiteBench.Sheet + "/evidence/", StringComparison.Ordinal)..];
        var address = at[..at.IndexOf('"', StringComparison.Ordinal)];

        var answer = await officer.GetAsync(address);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment", "Báo cáo quý  IV.pdf"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());

        using var elsewhere = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("256")));
        using var agency = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099"), "phong-noi-vu"));
        using var administrator = await bench.SignedInAsync(new Grant(Role.Administrator));
        using var nobody = new Visitor(bench.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(SiteBench.Sheet + "/evidence/999999")).StatusCode);
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Council)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Operator)]
    [InlineData(Role.Steward)]
    public async Task Who_may_not_change_values_sees_no_forms_and_is_refused(Role role)
    {
        using var officer = await bench.SignedInAsync(Officer);
        var fields = SentForm.On(await officer.PageAsync(SiteBench.Sheet + "/3.6"), SiteBench.Sheet + "/3.6/decide", "Xác nhận");
        using var visitor = await bench.SignedInAsync(new Grant(role));
        var page = await visitor.PageAsync(SiteBench.Sheet + "/3.6");
        Assert.DoesNotContain("/decide\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/ask\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/confirm", await visitor.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);
        var token = SentForm.On(page, "/logout", "").Single(field => field.Name == "__RequestVerificationToken").Value;
        var sent = Visitor.Filled(fields, ("__RequestVerificationToken", token), ("kind", "confirm"));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.UploadAsync(SiteBench.Sheet + "/3.6/decide", null, sent)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.UploadAsync(SiteBench.Sheet + "/3.6/ask", null, sent)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.UploadAsync(SiteBench.Sheet + "/confirm", null, sent)).StatusCode);
        Assert.DoesNotContain("Lịch sử quyết định", await officer.PageAsync(SiteBench.Sheet + "/3.6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_other_units_and_agencies_and_of_none_change_nothing()
    {
        using var officer = await bench.SignedInAsync(Officer);
        var fields = SentForm.On(await officer.PageAsync(SiteBench.Sheet + "/3.6"), SiteBench.Sheet + "/3.6/decide", "Xác nhận");
        foreach (var grant in (Grant[])[new(Role.Officer, SiteBench.Unit("256")), new(Role.Officer, SiteBench.Unit("099"), "phong-noi-vu")])
        {
            using var visitor = await bench.SignedInAsync(grant);
            var token = SentForm.On(await visitor.PageAsync("/"), "/logout", "").Single(field => field.Name == "__RequestVerificationToken").Value;
            var sent = Visitor.Filled(fields, ("__RequestVerificationToken", token), ("kind", "confirm"));
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.UploadAsync(SiteBench.Sheet + "/3.6/decide", null, sent)).StatusCode);
        }
        using var nobody = new Visitor(bench.Address);
        Assert.NotEqual(HttpStatusCode.OK, (await nobody.UploadAsync(SiteBench.Sheet + "/3.6/decide", null, Visitor.Filled(fields, ("kind", "confirm")))).StatusCode);
        // A form without the token of its page is nobody's.
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.UploadAsync(SiteBench.Sheet + "/3.6/decide", null, [.. fields.Where(field => field.Name != "__RequestVerificationToken"), ("kind", "confirm")])).StatusCode);
        Assert.DoesNotContain("Lịch sử quyết định", await officer.PageAsync(SiteBench.Sheet + "/3.6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_told_so()
    {
        using var officer = await bench.SignedInAsync(Officer);
        const string Other = SiteBench.Sheet + "/3.7";
        var form = SentForm.On(await officer.PageAsync(Other), Other + "/decide", "Minh chứng");
        var bytes = new byte[(20 * 1024 * 1024) + 1];
        "%PDF-1.7"u8.CopyTo(bytes);
        var answer = await officer.UploadAsync(Other + "/decide", bytes, Visitor.Filled(form, ("kind", "override")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Tệp lớn hơn 20 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
