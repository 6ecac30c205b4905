using System.Net;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class ScopeTests(SiteBench bench)
{
    private const string Indicator = SiteBench.Sheet + "/6.6";

    [Fact]
    public async Task The_officer_of_another_district_learns_nothing_of_this_one()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("256")));
        Assert.DoesNotContain("Tuần Giáo", await visitor.PageAsync("/"), StringComparison.Ordinal);
        foreach (var path in (string[])[SiteBench.Sheet, Indicator])
        {
            var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("Tuần Giáo", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_province_sees_its_districts()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("11")));
        Assert.Contains("Huyện Tuần Giáo", await visitor.PageAsync("/"), StringComparison.Ordinal);
        await visitor.PageAsync(SiteBench.Sheet);
    }

    [Fact]
    public async Task An_agency_sees_the_indicators_that_it_leads_and_no_others()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099"), "phong-noi-vu"));
        var page = await visitor.PageAsync(SiteBench.Sheet);
        Assert.Contains("id=\"i-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"i-1.1\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(SiteBench.Sheet + "/1.1")).StatusCode);
    }

    [Fact]
    public async Task Who_keeps_the_accounts_sees_no_figures()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Administrator));
        Assert.DoesNotContain("Tuần Giáo", await visitor.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(SiteBench.Sheet)).StatusCode);
    }
}
