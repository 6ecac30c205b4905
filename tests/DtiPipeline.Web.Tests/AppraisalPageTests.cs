using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Web.Tests;

/// <summary>A district's sheet from its signature to a published result and its correction, as council and officers go through it.</summary>
[Collection(CouncilSiteCollection.Name)]
public sealed partial class AppraisalPageTests(ServerSiteBench bench)
{
    private const string Table = "/appraise/tuan-giao-2024/2024-final/099";
    private const string Result = "/results/tuan-giao-2024/2024-final";
    private static readonly Grant Council = new(Role.Council);
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));

    [Fact]
    public async Task A_signed_sheet_is_appraised_published_and_corrected()
    {
        await new CouncilKit(bench.Database, "tuan-giao-2024", "2024-final", new DateOnly(2025, 1, 2)).SignAsync("099");
        using var council = await bench.SignedInAsync(Council);
        using var second = await bench.SignedInAsync(Council);
        using var officer = await bench.SignedInAsync(Officer);

        Assert.Contains("Huyện Tuần Giáo", await council.PageAsync("/appraise"), StringComparison.Ordinal);
        var table = await council.PageAsync(Table);
        Assert.Contains("Đã ký, chờ thẩm định", table, StringComparison.Ordinal);
        Assert.DoesNotContain("/accept\"", table, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(council, "1.1", "accept")).StatusCode);
        await MoveAsync(council, "take-up");

        await AcceptTogetherAsync(council);
        await AdjustAndAskAsync(council, second);
        await ExplainAsync(officer);
        await OverdueAsync(council, officer);
        await PublishAsync(council, officer);
        await CorrectAsync(council, officer);
        Assert.Empty(await new WarehouseCheck(bench.Database).RunAsync());
    }

    private static async Task AcceptTogetherAsync(Visitor council)
    {
        var page = await council.PageAsync(Table + "/accept");
        var seen = Seen().Matches(page).Select(match => match.Groups["v"].Value).ToList();
        Assert.True(seen.Count > 10, $"only {seen.Count}");
        var answer = await council.PostAsync(Table + "/accept", [.. seen.Select(one => ("seen", one))]);
        Assert.Equal(Table, answer.Headers.Location?.ToString());
        Assert.Contains($"Đã kết luận {seen.Count}/", await council.PageAsync(Table), StringComparison.Ordinal);
        // Sent again from an old page: nothing is written twice.
        var again = await council.PostAsync(Table + "/accept", ("seen", seen[0]));
        Assert.Contains("1 chỉ tiêu không được ghi", await Text(again), StringComparison.Ordinal);
    }

    private static async Task AdjustAndAskAsync(Visitor council, Visitor second)
    {
        var waiting = Codes(await council.PageAsync(Table));
        var (first, asked, late) = (waiting[0], waiting[1], waiting[2]);
        // Two members open the same indicator; the later one is told.
        var (mine, theirs) = (await council.PageAsync($"{Table}/{first}"), await second.PageAsync($"{Table}/{first}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(council, first, mine, "adjust", ("points", "10000"), ("reason", "quá điểm tối đa"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(council, first, mine, "adjust", ("points", "0,5"), ("reason", ""))).StatusCode);
        var done = await SendAsync(council, first, mine, "adjust", ("points", "0,5"), ("reason", "Kế hoạch không nêu nội dung này"));
        Assert.Equal($"{Table}/{asked}", done.Headers.Location?.ToString());
        var conflict = await SendAsync(second, first, theirs, "accept");
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Contains("Kế hoạch không nêu nội dung này", await Text(conflict), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(council, asked, "ask", ("reason", "Đề nghị gửi danh sách"), ("due", "01/01/2025"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(council, asked, "ask", ("reason", "Đề nghị gửi danh sách"), ("due", "02/01/2025"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(council, late, "ask", ("reason", "Vì sao số giảm so với quý III"), ("due", "03/01/2025"))).StatusCode);
        // Whoever was given a day has it.
        Assert.DoesNotContain("value=\"accept\"", await council.PageAsync($"{Table}/{asked}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(council, asked, "accept")).StatusCode);
    }

    private static async Task ExplainAsync(Visitor officer)
    {
        var unit = await officer.PageAsync(SiteBench.Sheet);
        Assert.Contains("Hội đồng yêu cầu giải trình", unit, StringComparison.Ordinal);
        var codes = Explain().Matches(unit).Select(match => match.Groups["c"].Value).Distinct().ToList();
        var address = $"{SiteBench.Sheet}/{codes[0]}/explain";
        var page = await officer.PageAsync(address);
        Assert.Contains("Đề nghị gửi danh sách", page, StringComparison.Ordinal);
        (string, string)[] hidden = [("seen", Visitor.Hidden(page, "seen")), ("signature", Visitor.Hidden(page, "signature"))];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.BringAsync(address, "ds.pdf", "văn bản"u8.ToArray(), [.. hidden, ("reason", "Gửi kèm danh sách 12 tổ")])).StatusCode);
        var bytes = "%PDF-1.7 danh sách"u8.ToArray();
        Assert.Equal(address, (await officer.BringAsync(address, "ds.pdf", bytes, [.. hidden, ("reason", "Gửi kèm danh sách 12 tổ"), ("title", "Danh sách tổ"), ("number", "7/BC-UBND")])).Headers.Location?.ToString());
        page = await officer.PageAsync(address);
        Assert.Contains("Gửi kèm danh sách 12 tổ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", page, StringComparison.Ordinal);
        var paper = Paper().Match(page).Value;
        Assert.Equal(bytes, await (await officer.GetAsync(paper)).Content.ReadAsByteArrayAsync());
        Assert.Contains("Hội đồng thẩm định", await officer.PageAsync($"{SiteBench.Sheet}/{codes[0]}"), StringComparison.Ordinal);
    }

    private async Task OverdueAsync(Visitor council, Visitor officer)
    {
        await using var later = await bench.SiteOnAsync(new DateOnly(2025, 1, 4));
        using var on = await SiteBench.AgainAsync(later, council);
        using var reading = await SiteBench.AgainAsync(later, officer);
        Assert.Contains("không giải trình đúng hạn", await on.PageAsync(Table), StringComparison.Ordinal);
        Assert.Contains("không giải trình đúng hạn", await reading.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"finish\"", await on.PageAsync(Table), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MoveAnswerAsync(on, "finish")).StatusCode);

        // From one to the next until nothing is left.
        var (at, steps) = (Next().Match(await on.PageAsync(Table)).Groups["c"].Value, 0);
        while (at.Length > 0 && steps++ < 90)
        {
            var answer = await ActAsync(on, at, "accept");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            at = answer.Headers.Location!.ToString() is var to && to.StartsWith(Table + "/", StringComparison.Ordinal) ? to[(Table.Length + 1)..] : "";
        }
        await MoveAsync(on, "finish");
        Assert.Contains("Đã thẩm định, chờ công bố", await on.PageAsync(Table), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ActAsync(on, "1.1", "withdraw")).StatusCode);
    }

    private async Task PublishAsync(Visitor council, Visitor officer)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Result)).StatusCode);
        var page = await council.PageAsync(Result);
        var seen = ("seen", Visitor.Hidden(page, "seen"));
        var refused = await council.PostAsync(Result, seen, ("number", ""), ("date", "03/01/2025"), ("title", "Công bố kết quả"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Ngày của quyết định không thể sau hôm nay", await Text(refused), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await council.PostAsync(Result, ("seen", "khác"), ("number", "15/QĐ-UBND"), ("date", "02/01/2025"), ("title", "Công bố kết quả"))).StatusCode);
        Assert.Equal(Result, (await council.PostAsync(Result, seen, ("number", "15/QĐ-UBND"), ("date", "02/01/2025"), ("title", "Công bố kết quả"))).Headers.Location?.ToString());

        var published = await officer.PageAsync(Result);
        Assert.Contains("15/QĐ-UBND", published, StringComparison.Ordinal);
        Assert.Contains("1 chỉ tiêu không giải trình đúng hạn", published, StringComparison.Ordinal);
        Assert.Contains("SỐ LIỆU MINH HỌA", published[published.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain("<form class=\"decide\"", published, StringComparison.Ordinal);
        Assert.Contains("15/QĐ-UBND", await officer.PageAsync("/results"), StringComparison.Ordinal);
        Assert.Equal("published", (await new SubmissionStore(bench.Database).StandingsAsync(Scope.Everywhere)).Single(one => one.Unit == "099").State);

        // A night afterwards changes nothing in it.
        await bench.RunAsync("2025-01-03");
        Assert.Equal(ContentOf(published), ContentOf(await officer.PageAsync(Result)));
    }

    private async Task CorrectAsync(Visitor council, Visitor officer)
    {
        var first = await officer.PageAsync(Result);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MoveAnswerAsync(council, "correct")).StatusCode);
        await MoveAsync(council, "correct", "Nhập nhầm điểm thẩm định");
        Assert.Equal(HttpStatusCode.Redirect, (await ActAsync(council, "1.1", "adjust", ("points", "0,25"), ("reason", "Tính lại theo minh chứng"))).StatusCode);
        await MoveAsync(council, "finish");
        var page = await council.PageAsync(Result);
        (string, string)[] fields = [("seen", Visitor.Hidden(page, "seen")), ("number", "20/QĐ-UBND"), ("date", "02/01/2025"), ("title", "Đính chính kết quả")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await council.PostAsync(Result, fields)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await council.PostAsync(Result, [.. fields, ("reason", "Nhập nhầm điểm ở chỉ tiêu 1.1")])).StatusCode);

        var second = await officer.PageAsync(Result);
        Assert.Contains("bản 2", second, StringComparison.Ordinal);
        Assert.Contains("Nhập nhầm điểm ở chỉ tiêu 1.1", second, StringComparison.Ordinal);
        Assert.Contains("Khác bản 1", second, StringComparison.Ordinal);
        var old = await officer.PageAsync(Result + "?version=1");
        Assert.Contains("15/QĐ-UBND", old, StringComparison.Ordinal);
        Assert.Contains("đã được thay bằng bản đính chính", old, StringComparison.Ordinal);
        Assert.Equal(Hash().Match(first).Value, Hash().Match(old).Value);
        Assert.NotEqual(Hash().Match(first).Value, Hash().Match(second).Value);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Result + "?version=3")).StatusCode);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Operator)]
    public async Task Only_the_council_comes_to_the_councils_pages(Role role)
    {
        using var visitor = await bench.SignedInAsync(new Grant(role));
        foreach (var path in (string[])["/appraise", Table, Table + "/1.1", Table + "/accept"])
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(path)).StatusCode);
        Assert.DoesNotContain("/appraise", await visitor.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_of_elsewhere_sees_nothing_of_the_unit()
    {
        using var elsewhere = await bench.SignedInAsync(new Grant(Role.Council, SiteBench.Unit("256")));
        using var agency = await bench.SignedInAsync(new Grant(Role.Council, SiteBench.Unit("099"), "phong-noi-vu"));
        foreach (var path in (string[])[Table, Table + "/1.1", Result, SiteBench.Sheet + "/1.1/explain"])
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.GetAsync(Table)).StatusCode);
    }

    private static async Task<HttpResponseMessage> ActAsync(Visitor visitor, string code, string kind, params (string, string)[] fields) =>
        await SendAsync(visitor, code, await visitor.PageAsync($"{Table}/{code}"), kind, fields);

    /// <summary>Sends a form of the council's with what stood on a page.</summary>
    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string code, string page, string kind, params (string, string)[] fields) => visitor.PostAsync(
        $"{Table}/{code}", [("kind", kind), ("seen", HeadOf(page)), ("signature", SignatureOf(page)), .. fields]);

    private async Task MoveAsync(Visitor visitor, string move, string reason = "") =>
        Assert.Equal(Table, (await MoveAnswerAsync(visitor, move, reason)).Headers.Location?.ToString());

    private async Task<HttpResponseMessage> MoveAnswerAsync(Visitor visitor, string move, string reason = "") =>
        await visitor.PostAsync(Table, ("move", move), ("seen", await StepAsync()), ("reason", reason));

    private async Task<string> StepAsync() =>
        Assert.Single(await new SubmissionStore(bench.Database).OfRoundAsync(Scope.Everywhere, "tuan-giao-2024", "2024-final")).Id.ToString(CultureInfo.InvariantCulture);

    private static string HeadOf(string page) => Visitor.Hidden(page, "seen");

    private static string SignatureOf(string page) => Visitor.Hidden(page, "signature") is { Length: > 0 } signature ? signature : "1";

    private static List<string> Codes(string table) => [.. Row().Matches(table).Where(match => match.Groups["rest"].Value.Contains("chưa thẩm định", StringComparison.Ordinal)).Select(match => match.Groups["c"].Value)];

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static string ContentOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    [GeneratedRegex("name=\"seen\" value=\"(?<v>[^\"]+=[0-9a-f]{64})\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();

    [GeneratedRegex("<tr id=\"i-(?<c>[0-9.]+)\">(?<rest>.*?)</tr>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("/(?<c>[0-9.]+)/explain\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explain();

    [GeneratedRegex("class=\"button\" href=\"[^\"]*/(?<c>[0-9.]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Next();

    [GeneratedRegex("/review/[^\"]*/paper/[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paper();

    [GeneratedRegex("SHA-256 <code>[0-9a-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();
}
