using DtiPipeline.Core.People;
using DtiPipeline.NightKit;
using Microsoft.Playwright;

namespace DtiPipeline.Web.Tests.Browsing;

/// <summary>A district's figures from the night to the published result, as four people go through them. On a night of its own.</summary>
public sealed class StoryTests : IAsyncLifetime
{
    private const string Sign = SiteBench.Sheet + "/sign";
    private const string Table = "/appraise/tuan-giao-2024/2024-final/099";

    private const string Result = "/results/tuan-giao-2024/2024-final";

    private readonly SiteBench _bench = new();
    private readonly BrowserBench _browser = new();

    public async Task InitializeAsync()
    {
        await _bench.InitializeAsync();
        await _browser.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [InBrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Officer_leader_council_and_auditor_each_do_their_part(bool script)
    {
        using var somebody = await PersonAsync(new Grant(Role.Officer, SiteBench.Unit("099")));
        using var chief = await PersonAsync(new Grant(Role.Leader, SiteBench.Unit("099")));
        var officer = await _browser.SignInAsync(somebody, _bench.Address, 1200, script);
        await ConfirmAndCorrectAsync(officer);
        await HandOverAsync(officer);

        var leader = await _browser.SignInAsync(chief, _bench.Address, 1200, script);
        await SentBackAndSignedAsync(officer, leader, chief.Password);

        var council = await _browser.SignInAsync(await PersonAsync(new Grant(Role.Council)), _bench.Address, 1200, script);
        await AppraiseAsync(council);
        await AskedAndExplainedAsync(council, officer);
        await PublishedAsync(council, officer);

        var auditor = await _browser.SignInAsync(await PersonAsync(new Grant(Role.Auditor)), _bench.Address, 1200, script);
        await auditor.GotoAsync("/audit");
        await auditor.FillAsync("#who", somebody.Login);
        await auditor.ClickAsync("main button:has-text('Lọc')");
        var entries = await auditor.InnerTextAsync("main");
        Assert.Contains("Chuỗi mã băm liền mạch", entries, StringComparison.Ordinal);
        Assert.Contains("Sửa giá trị", entries, StringComparison.Ordinal);
        if (script)
            await LookAsync(auditor, "story-audit");
    }

    private static async Task ConfirmAndCorrectAsync(IPage officer)
    {
        await officer.ClickAsync("a:has-text('Huyện Tuần Giáo')");
        await officer.ClickAsync("a:has-text('Xem và xác nhận')");
        await officer.ClickAsync("main form button:has-text('Xác nhận')");
        Assert.Contains("Bạn đã xác nhận", await officer.InnerTextAsync("main"), StringComparison.Ordinal);
        await officer.GotoAsync(SiteBench.Sheet + "/6.6");
        await CorrectionForm.SendAsync(officer, "6.600", "Đếm hai lần tổ liên xã");
        Assert.Contains("Nguồn ghi: 6.582", await officer.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task HandOverAsync(IPage officer)
    {
        await officer.GotoAsync(Sign);
        var rest = officer.Locator("button:has-text('Gửi thay cơ quan này')");
        for (var left = await rest.CountAsync(); left > 0; left = await rest.CountAsync())
            await rest.First.ClickAsync();
        await MoveAsync(officer, "submit");
        Assert.Contains("Chờ lãnh đạo ký", await officer.InnerTextAsync("li.here"), StringComparison.Ordinal);
    }

    private static async Task SentBackAndSignedAsync(IPage officer, IPage leader, string password)
    {
        await leader.GotoAsync(Sign);
        await LookAsync(leader, "story-sign");
        await leader.FillAsync("#reason-send-back", "Xem lại số hồ sơ ở 6.6");
        await MoveAsync(leader, "send-back");
        await officer.GotoAsync(Sign);
        Assert.Contains("Xem lại số hồ sơ ở 6.6", await officer.InnerTextAsync("main"), StringComparison.Ordinal);
        await MoveAsync(officer, "submit");
        await leader.GotoAsync(Sign);
        await leader.FillAsync("#password-sign", "không phải mật khẩu");
        await MoveAsync(leader, "sign");
        Assert.Equal(1, await leader.Locator(".message.error").CountAsync());
        await leader.FillAsync("#password-sign", password);
        await MoveAsync(leader, "sign");
        Assert.Contains("Chữ ký còn đúng với số liệu hiện tại", await leader.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookAsync(leader, "story-signed");
    }

    private static async Task AppraiseAsync(IPage council)
    {
        await council.GotoAsync("/appraise");
        await council.ClickAsync("main a:has-text('Huyện Tuần Giáo')");
        await MoveAsync(council, "take-up");
        await council.ClickAsync("a:has-text('Xem và chấp nhận cùng lúc')");
        await LookAsync(council, "story-accept");
        await council.ClickAsync("main form button:has-text('Chấp nhận')");
        await council.ClickAsync("a:has-text('Chỉ tiêu cần làm tiếp')");
        var one = council.Url;
        await council.ClickAsync("summary:has-text('Điều chỉnh điểm')");
        await council.FillAsync("#points", "0,5");
        await council.FillAsync("#why", "Kế hoạch không nêu nội dung này");
        await council.ClickAsync("button:has-text('Ghi điểm điều chỉnh')");
        await LookAsync(council, "story-next");
        await council.GotoAsync(one);
        Assert.Contains("Kế hoạch không nêu nội dung này", await council.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookAsync(council, "story-adjusted");
        await council.GotoAsync(Table);
        await LookAsync(council, "story-appraisal");
    }

    private static async Task AskedAndExplainedAsync(IPage council, IPage officer)
    {
        await council.ClickAsync("a:has-text('Chỉ tiêu cần làm tiếp')");
        var one = council.Url;
        await council.ClickAsync("summary:has-text('Yêu cầu đơn vị giải trình')");
        await council.FillAsync("#question", "Đề nghị gửi danh sách tổ");
        await council.FillAsync("#due", "03/01/2025");
        await council.ClickAsync("button:has-text('Gửi yêu cầu')");

        await officer.GotoAsync(SiteBench.Sheet);
        Assert.Contains("Hội đồng yêu cầu giải trình", await officer.InnerTextAsync("main"), StringComparison.Ordinal);
        await officer.ClickAsync("main a[href$='/explain']");
        await officer.FillAsync("main textarea[name=reason]", "Gửi kèm danh sách 12 tổ");
        await officer.ClickAsync("main button:has-text('Gửi giải trình')");
        Assert.Contains("Gửi kèm danh sách 12 tổ", await officer.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookAsync(officer, "story-explained");

        await council.GotoAsync(one);
        Assert.Contains("Gửi kèm danh sách 12 tổ", await council.InnerTextAsync("main"), StringComparison.Ordinal);
        await council.ClickAsync("main button:has-text('Chấp nhận')");
    }

    private async Task PublishedAsync(IPage council, IPage officer)
    {
        // One indicator after the other is AppraisalPageTests' matter.
        var rest = new CouncilKit(_bench.Database, "tuan-giao-2024", "2024-final", new DateOnly(2025, 1, 2));
        await rest.AcceptAllAsync("099");
        await council.GotoAsync(Table);
        await MoveAsync(council, "finish");
        await council.GotoAsync(Result);
        await LookAsync(council, "story-results");
        await council.FillAsync("#number", "15/QĐ-UBND");
        await council.FillAsync("#date", "02/01/2025");
        await council.ClickAsync("main button:has-text('Công bố kết quả')");
        await officer.GotoAsync("/results");
        await officer.ClickAsync("main a[href='" + Result + "']");
        Assert.Contains("15/QĐ-UBND", await officer.InnerTextAsync("main"), StringComparison.Ordinal);
        await LookAsync(officer, "story-published");
    }

    /// <summary>Nobody is kept out of what one comes to on the way, and on a phone it fits.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        await Seen.PictureAsync(page, name);
        var before = page.ViewportSize!;
        await page.SetViewportSizeAsync(360, 900);
        await Seen.FitsAsync(page);
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static Task MoveAsync(IPage page, string move) => page.ClickAsync($"form:has(input[name=move][value={move}]) button");

    private Task<Visitor> PersonAsync(Grant grant) => _bench.PersonAsync(mustChange: false, grant);
}
