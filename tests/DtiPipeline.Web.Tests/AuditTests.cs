using System.Net;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests;

[Collection(SiteCollection.Name)]
public sealed class AuditTests(SiteBench bench)
{
    [Fact]
    public async Task What_people_did_is_on_record_for_those_who_check()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Auditor));
        var page = await visitor.PageAsync("/audit?subject=account/" + visitor.Login);
        Assert.Contains("Chuỗi mã băm liền mạch", page, StringComparison.Ordinal);
        Assert.Contains("account.created", page, StringComparison.Ordinal);
        Assert.Contains("account.signed-in", page, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Password, page, StringComparison.Ordinal);
        Assert.Contains("Chưa có việc nào được ghi", await visitor.PageAsync("/audit?subject=nothing/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_see_it()
    {
        using var visitor = await bench.SignedInAsync(new Grant(Role.Leader, SiteBench.Unit("099")));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/audit")).StatusCode);
    }
}
