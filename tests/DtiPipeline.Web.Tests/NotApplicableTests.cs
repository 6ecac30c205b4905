using System.Net;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Web.Tests;

/// <summary>Huế's documents let some criteria not apply to a unit; Tuần Giáo's has no such rule (see DecisionPageTests).</summary>
[Collection(DecisionSiteCollection.Name)]
public sealed class NotApplicableTests(ServerSiteBench bench)
{
    private const string Sheet = "/review/hue-huyen-2024/2024/474";
    private const string Setting = "Không áp dụng cho đơn vị này";
    private static readonly byte[] Pdf = "%PDF-1.7 văn bản chấp thuận"u8.ToArray();

    [Fact]
    public async Task What_the_document_leaves_out_wants_its_number_and_date_and_all_else_a_written_approval()
    {
        var day = new DateOnly(2024, 12, 2);
        await bench.RunAsync(new RunRequest { Assessments = ["hue-huyen-2024"], Connectors = ["statistics"], AsOf = day, AllowInvented = true });
        await using var site = await bench.SiteWithAsync(settings => settings with { Today = day });
        using var visitor = await bench.SignedInAsync(site, new Grant(Role.Officer, SiteBench.Unit("474")));

        const string Named = Sheet + "/IX.3";
        var page = await visitor.PageAsync(Named);
        Assert.Contains("“Các đơn vị không phát sinh sẽ không tính tiêu chí này”", page, StringComparison.Ordinal);
        var bare = await SetAsync(visitor, Named, null, ("reason", "Không phát sinh trong năm"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.StatusCode);
        (string, string)[] paper = [("reason", "Không phát sinh trong năm"), ("title", "Công văn chấp thuận"), ("number", "12/UBND"), ("date", "01/12/2024")];
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(visitor, Named, null, paper)).StatusCode);
        page = await visitor.PageAsync(Named);
        Assert.Contains("Công văn chấp thuận, số 12/UBND ngày 01/12/2024", page, StringComparison.Ordinal);
        Assert.Contains("không áp dụng", page[page.IndexOf("class=\"sentence\"", StringComparison.Ordinal)..], StringComparison.Ordinal);

        const string Other = Sheet + "/V.1";
        Assert.Contains("được cấp có thẩm quyền chấp nhận bằng văn bản", await visitor.PageAsync(Other), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SetAsync(visitor, Other, null, paper)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await SetAsync(visitor, Other, Pdf, paper)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SetAsync(Visitor visitor, string page, byte[]? file, params (string Name, string Value)[] fields)
    {
        var text = await visitor.PageAsync(page);
        var form = SentForm.On(text[text.IndexOf(Setting, StringComparison.Ordinal)..], page + "/decide", "Văn bản cho phép");
        return await visitor.UploadAsync(page + "/decide", file, Visitor.Filled(form, [.. fields, ("kind", "not-applicable")]));
    }
}
