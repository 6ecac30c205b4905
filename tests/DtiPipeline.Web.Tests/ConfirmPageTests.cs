using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;

namespace DtiPipeline.Web.Tests;

[Collection(DecisionSiteCollection.Name)]
public sealed partial class ConfirmPageTests(ServerSiteBench bench)
{
    private const string Confirm = SiteBench.Sheet + "/confirm";
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));

    [Fact]
    public async Task All_that_nothing_speaks_against_is_shown_then_confirmed_then_taken_back()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var page = await visitor.PageAsync(Confirm);
        var offered = Offered().Matches(page).Select(match => ("seen", WebUtility.HtmlDecode(match.Groups["seen"].Value))).ToArray();
        Assert.True(offered.Length > 50);
        // What is flagged is looked at one by one: 5.4 (0/0), 6.8 (part above whole), 1.3 (disputed).
        foreach (var flagged in (string[])["5.4", "6.8", "1.3"])
            Assert.DoesNotContain($"> {flagged} ", page, StringComparison.Ordinal);
        var token = await TokenAsync(visitor);

        Assert.Equal(SiteBench.Sheet, (await visitor.UploadAsync(Confirm, null, [.. token, .. offered])).Headers.Location?.ToString());
        var sheet = await visitor.PageAsync(SiteBench.Sheet);
        Assert.Contains($"Bạn đã xác nhận {offered.Length} số", sheet, StringComparison.Ordinal);
        Assert.Contains("class=\"done\">đã xác nhận", sheet, StringComparison.Ordinal);
        Assert.Contains("Không còn số nào để xác nhận cùng lúc", await visitor.PageAsync(Confirm), StringComparison.Ordinal);

        // What was shown to somebody else before is theirs to look at again, not written twice.
        using var second = await bench.SignedInAsync(Officer);
        var late = await second.UploadAsync(Confirm, null, [.. await TokenAsync(second), .. offered]);
        Assert.Contains($"{offered.Length} số không được xác nhận", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hoàn tác", await second.PageAsync(SiteBench.Sheet), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(SiteBench.Sheet, Confirm + "?handler=undo", "Hoàn tác")).StatusCode);
        sheet = await visitor.PageAsync(SiteBench.Sheet);
        Assert.DoesNotContain("Bạn đã xác nhận", sheet, StringComparison.Ordinal);
        Assert.Equal(offered.Length, Offered().Count(await visitor.PageAsync(Confirm)));
    }

    [Fact]
    public async Task A_value_that_is_not_as_it_was_shown_is_not_confirmed()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        var answer = await visitor.UploadAsync(Confirm, null, [.. await TokenAsync(visitor), ("seen", "people.adults.total=1"), ("seen", "no.such.element=1"), ("seen", "nonsense")]);
        Assert.Contains("Đã xác nhận 0 số. 2 số không được xác nhận", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<(string Name, string Value)[]> TokenAsync(Visitor visitor) =>
        [.. SentForm.On(await visitor.PageAsync(SiteBench.Sheet), "/logout", "").Where(field => field.Name == "__RequestVerificationToken")];

    [GeneratedRegex("name=\"seen\"[^>]*value=\"(?<seen>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offered();
}
