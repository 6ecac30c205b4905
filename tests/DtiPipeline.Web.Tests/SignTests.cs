using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Snapshots;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Web.Tests;

/// <summary>The way of a unit's round to a signature, and what becomes of it. On a night of its own: a signature locks the unit for everybody.</summary>
public sealed class SignTests : IAsyncLifetime
{
    private const string Page = SiteBench.Sheet + "/sign";
    private const string Telecom = "telecom-operators";
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));
    private static readonly byte[] Pdf = "%PDF-1.7 minh chứng"u8.ToArray();

    private readonly ServerSiteBench _bench = new();
    private Visitor _officer = null!;
    private Visitor _leader = null!;

    public async Task InitializeAsync()
    {
        await _bench.InitializeAsync();
        _officer = await _bench.SignedInAsync(Officer);
        _leader = await _bench.SignedInAsync(new Grant(Role.Leader, SiteBench.Unit("099")));
    }

    public async Task DisposeAsync()
    {
        _officer.Dispose();
        _leader.Dispose();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task A_sheet_goes_from_the_agencies_to_a_signature_that_says_what_changed_since()
    {
        await AgenciesComeFirstAsync();
        await SentBackCorrectedAndSubmittedAsync();
        var signed = await SignedWithThePasswordAsync();

        // The next night comes to the very card that was signed, though nobody had stored it before.
        await _bench.NightAsync(Telecom);
        Assert.Equal(signed.ContentHash, await StoredHashAsync());
        Assert.Contains("Chữ ký còn đúng với số liệu hiện tại", await _officer.PageAsync(Page), StringComparison.Ordinal);

        // The same figures of the district in a new file: one household was moved from one commune to another.
        await ReplaceAsync("TT Tuần Giáo;3.222;2.481;406", "TT Tuần Giáo;3.222;2.481;407");
        await ReplaceAsync("Xã Phình Sáng;1.136;877;97", "Xã Phình Sáng;1.136;877;96");
        await _bench.NightAsync(Telecom);
        var page = await _officer.PageAsync(Page);
        Assert.Contains("Số liệu vẫn như bản đã ký, minh chứng có cập nhật", page, StringComparison.Ordinal);
        Assert.Contains("Mới: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("số đã khác bản ký", await _officer.PageAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lượt chạy nào làm số đổi sau khi ký", page, StringComparison.Ordinal);

        // A new figure: which one, from what to what, which points.
        await ReplaceAsync("TT Tuần Giáo;3.222;2.481;407", "TT Tuần Giáo;3.222;2.481;409");
        await _bench.NightAsync(Telecom);
        page = await _officer.PageAsync(Page);
        Assert.Contains("số liệu hiện tại đã khác bản ký", page, StringComparison.Ordinal);
        Assert.Matches("lượt [0-9]+: [0-9,]+ điểm, không đổi</summary>\\s*<p>Không ai sửa định nghĩa: số mới từ nguồn, hoặc do người quyết định", page);
        Assert.Contains("Đây không phải bản đã ký", await _officer.PageAsync(SiteBench.Sheet + "/sheet"), StringComparison.Ordinal);
        Assert.Matches("<th scope=\"row\">[^<]*cáp quang[^<]*</th><td class=\"v\">(?<old>[0-9.]+)</td><td class=\"v\">(?<new>[0-9.]+)</td>\\s*<td>[^<]+</td>", page);
        Assert.Contains($"<a href=\"{SiteBench.Sheet}/3.3\">3.3</a>", page, StringComparison.Ordinal);
        Assert.Contains("số đã khác bản ký", await _officer.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(signed, await LastAsync());

        await OneValueIsReopenedAsync(signed);
    }

    private async Task AgenciesComeFirstAsync()
    {
        var page = await _officer.PageAsync(Page);
        Assert.Contains("cơ quan chủ trì chưa gửi phần của mình", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"move\" value=\"submit\"", page, StringComparison.Ordinal);
        // An agency hands over its own part and no other; nobody else is shown to it.
        using var agency = await _bench.SignedInAsync(new Grant(Role.Officer, SiteBench.Unit("099"), "phong-noi-vu"));
        page = await agency.PageAsync(Page);
        Assert.Contains("Gửi phần của cơ quan tôi", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"part\"").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await agency.SubmitAsync(Page, Page + "?handler=part", "phong-noi-vu", ("kind", "hand-over"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await _officer.SubmitAsync(Page, Page + "?handler=part", "back-phong-noi-vu", ("kind", "send-back"), ("reason", "Thiếu số cán bộ"))).StatusCode);
        Assert.Contains("Thiếu số cán bộ", await agency.PageAsync(Page), StringComparison.Ordinal);
        Assert.Contains("bị trả lại", await agency.PageAsync(Page), StringComparison.Ordinal);
        // In the place of the rest the coordinating officer does it, on record.
        page = await _officer.PageAsync(Page);
        while (page.Contains("Gửi thay cơ quan này", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await _officer.SubmitAsync(Page, Page + "?handler=part", "Gửi thay cơ quan này", ("kind", "hand-over"))).StatusCode);
            page = await _officer.PageAsync(Page);
        }
        Assert.Contains("(gửi thay)", page, StringComparison.Ordinal);
    }

    private async Task SentBackCorrectedAndSubmittedAsync()
    {
        await MoveAsync(_officer, "submit");
        Assert.Contains("Số liệu đang khoá: Chờ lãnh đạo ký, Người", await _officer.PageAsync(SiteBench.Sheet + "/6.6"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"move\"", await _officer.PageAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(_leader, "send-back", ("reason", "ờ"))).StatusCode);
        await MoveAsync(_leader, "send-back", ("reason", "Xem lại số hồ sơ ở 6.6"));
        Assert.Contains("Xem lại số hồ sơ ở 6.6", await _officer.PageAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await CorrectAsync("6.6", "6.600")).StatusCode);

        // Of two who submit the same sheet, the later is told.
        using var other = await _bench.SignedInAsync(Officer);
        var late = SentForm.On(await other.PageAsync(Page), Page, "value=\"submit\"");
        await MoveAsync(_officer, "submit");
        var answer = await other.UploadAsync(Page, null, late);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains($"Người {_officer.Login} đã chuyển phiếu sang", await TextAsync(answer), StringComparison.Ordinal);
    }

    private async Task<SignatureRecord> SignedWithThePasswordAsync()
    {
        var page = await _leader.PageAsync(Page);
        Assert.Contains("Tổng điểm", page, StringComparison.Ordinal);
        Assert.Contains("Nhập lại mật khẩu", page, StringComparison.Ordinal);
        var wrong = await SendAsync(_leader, "sign", ("password", "không phải"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("Mật khẩu không đúng", await TextAsync(wrong), StringComparison.Ordinal);
        Assert.Equal(1, (await new AccountStore(_bench.Database).FindAsync(_leader.Login))!.Failures);
        await MoveAsync(_leader, "sign", ("password", _leader.Password));
        Assert.Contains($"Người {_leader.Login} ký lúc", await _officer.PageAsync(Page), StringComparison.Ordinal);
        var signed = await LastAsync();
        var deed = (await new AuditStore(_bench.Database).ListAsync("unit/"))[0];
        Assert.Equal((_leader.Login, "unit.signed"), (deed.Who, deed.Action));
        Assert.Contains(signed.ContentHash, deed.Detail, StringComparison.Ordinal);
        Assert.Contains(signed.EvidenceHash, deed.Detail, StringComparison.Ordinal);
        await PaperBearsTheSignatureAsync(signed);
        // The correction's paper is part of what was signed.
        Assert.Contains("15/BC-UBND", signed.Evidence, StringComparison.Ordinal);
        return signed;
    }

    /// <summary>With the paper in hand, the warehouse can be held against it years later.</summary>
    private async Task PaperBearsTheSignatureAsync(SignatureRecord signed)
    {
        var paper = await _officer.PageAsync(SiteBench.Sheet + "/sheet");
        Assert.Contains($"<p class=\"signer\">Người {_leader.Login}</p>", paper, StringComparison.Ordinal);
        Assert.Contains("Đã ký trên hệ thống lúc", paper, StringComparison.Ordinal);
        Assert.Contains(signed.ContentHash, paper, StringComparison.Ordinal);
        Assert.Contains(signed.EvidenceHash, paper, StringComparison.Ordinal);
        var printed = AuditCheckpoint.Read(Regex.Match(paper, @"\d+(-[0-9a-f]{4}){8}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value).Checkpoint!;
        var audit = new AuditStore(_bench.Database);
        Assert.Equal(CheckpointState.Stands, (await audit.HoldAsync(printed)).State);
        Assert.Equal("unit.signed", (await audit.ListAsync()).First(entry => entry.Id == printed.Number).Action);
    }

    private async Task OneValueIsReopenedAsync(SignatureRecord signed)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(_leader, "reopen", ("reason", "Đếm sót một tổ"), ("until", "10/01/2025"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(_leader, "reopen", ("reason", "Đếm sót một tổ"), ("until", "01/01/2025"), ("elements", "dossiers.resolved.online.full"))).StatusCode);
        var found = await _leader.PageAsync(Page + "?q=6.7");
        Assert.Contains("type=\"checkbox\" name=\"elements\"", found, StringComparison.Ordinal);
        var element = await ElementOfAsync("6.7");
        await MoveAsync(_leader, "reopen", ("reason", "Đếm sót một tổ"), ("until", "10/01/2025"), ("elements", element));
        Assert.Contains("đến hết ngày 10/01/2025", await _officer.PageAsync(Page), StringComparison.Ordinal);

        // That value and no other, whatever is sent.
        Assert.Contains("Chỉ những số được mở lại mới sửa được", await _officer.PageAsync(SiteBench.Sheet + "/6.10"), StringComparison.Ordinal);
        var fields = SentForm.On(await _officer.PageAsync(SiteBench.Sheet + "/6.7"), SiteBench.Sheet + "/6.7/decide", "Số đúng");
        var other = await _officer.UploadAsync(SiteBench.Sheet + "/6.10/decide", Pdf, Visitor.Filled(fields, [.. Reasoned("9"), ("letter", "a")]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("Số này đang khoá", await TextAsync(other), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await CorrectAsync("6.7", "7")).StatusCode);

        await MoveAsync(_officer, "submit-again");
        await MoveAsync(_leader, "sign-again", ("password", _leader.Password));
        var again = await LastAsync();
        Assert.Equal(signed.Id, again.Replaces);
        var page = await _officer.PageAsync(Page);
        Assert.Contains("Chữ ký này thay chữ ký trước", page, StringComparison.Ordinal);
        Assert.Contains("7 (đã được sửa)", page, StringComparison.Ordinal);
        Assert.Null(await new AuditStore(_bench.Database).FirstBrokenAsync());
    }

    private async Task ReplaceAsync(string old, string now)
    {
        var file = Path.Combine(_bench.Inbox, "vnpt_2024-12.csv");
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace(old, now, StringComparison.Ordinal), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static (string Name, string Value)[] Reasoned(string value) =>
    [
        ("kind", "override"), ("code", "counted-twice"), ("reason", "Đếm hai lần tổ liên xã"), ("title", "Báo cáo 15"), ("number", "15/BC-UBND"), ("date", "02/01/2025"), ("value", value),
    ];

    private async Task<HttpResponseMessage> CorrectAsync(string indicator, string value)
    {
        var address = $"{SiteBench.Sheet}/{indicator}";
        return await _officer.UploadAsync(address + "/decide", Pdf, Visitor.Filled(SentForm.On(await _officer.PageAsync(address), address + "/decide", "Số đúng"), Reasoned(value)));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, string move, params (string Name, string Value)[] fields)
    {
        var form = SentForm.On(await visitor.PageAsync(Page), Page, $"name=\"move\" value=\"{move}\"");
        return await visitor.UploadAsync(Page, null, Visitor.Filled([.. form.Where(field => field.Name != "elements")], fields));
    }

    private static async Task MoveAsync(Visitor visitor, string move, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(visitor, move, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{move}: {answer.StatusCode}\n{await TextAsync(answer)}");
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<string> ElementOfAsync(string indicator)
    {
        var form = SentForm.On(await _leader.PageAsync($"{Page}?q={indicator}"), Page, "name=\"move\" value=\"reopen\"");
        return form.First(field => field.Name == "elements").Value;
    }

    private async Task<SignatureRecord> LastAsync()
    {
        var standing = await StandingAsync();
        return (await new SignatureStore(_bench.Database).LastAsync(Scope.Everywhere, new ReviewPlace(standing.Assessment, standing.Round, standing.UnitId, "099", new DateOnly(2024, 12, 31))))!;
    }

    private async Task<string> StoredHashAsync()
    {
        var standing = await StandingAsync();
        return (await new SnapshotStore(_bench.Database).ScorecardAsync(standing.Snapshot, standing.UnitId))!.ContentHash;
    }

    private async Task<StandingRecord> StandingAsync() => (await new ReviewReader(_bench.Database).StandingAsync(Scope.Everywhere, "tuan-giao-2024", "2024-final", "099"))!;
}
