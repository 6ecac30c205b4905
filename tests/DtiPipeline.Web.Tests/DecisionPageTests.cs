using System.Net;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Tests;

[Collection(DecisionSiteCollection.Name)]
public sealed class DecisionPageTests(ServerSiteBench bench)
{
    private const string Correct = "Số đúng";
    private static readonly Grant Officer = new(Role.Officer, SiteBench.Unit("099"));
    private static readonly byte[] Pdf = "%PDF-1.7 minh chứng"u8.ToArray();

    private static readonly (string Name, string Value)[] Reasoned =
    [
        ("kind", "override"), ("code", "counted-twice"), ("reason", "Đếm hai lần tổ liên xã"), ("title", "Báo cáo 15"), ("number", "15/BC-UBND"), ("date", "02/01/2025"),
    ];

    [Fact]
    public async Task A_correction_counts_at_once_and_shows_who_why_and_what_the_source_says()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        const string Page = SiteBench.Sheet + "/6.6";
        var form = SentForm.On(await visitor.PageAsync(Page), Page + "/decide", Correct);
        var answer = await visitor.UploadAsync(Page + "/decide", Pdf, Visitor.Filled(form, [.. Reasoned, ("value", "6.600")]));
        Assert.Equal(Page + "#a", answer.Headers.Location?.ToString());

        var page = await visitor.PageAsync(Page);
        Assert.Contains($"Người {visitor.Login} đã sửa 6.600", page, StringComparison.Ordinal);
        Assert.Contains("đếm trùng: Đếm hai lần tổ liên xã", page, StringComparison.Ordinal);
        Assert.Contains("Nguồn ghi: 6.582", page, StringComparison.Ordinal);
        Assert.Contains("(6.600 + 6.918)/24.860", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Báo cáo 15, số 15/BC-UBND ngày 02/01/2025", page, StringComparison.Ordinal);
        var sheet = await visitor.PageAsync(SiteBench.Sheet);
        Assert.Contains("quyết định sau lượt chạy gần nhất", sheet, StringComparison.Ordinal);
        Assert.Contains("(nguồn: 6.582)", sheet, StringComparison.Ordinal);
        Assert.Equal(visitor.Login, (await new AuditStore(bench.Database).ListAsync("value/tuan-giao-2024/2024-final/099/")).First(entry => entry.Action == "value.override").Who);

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SubmitAsync(Page, Page + "/decide", "Rút lại", ("kind", "withdraw"))).StatusCode);
        page = await visitor.PageAsync(Page);
        Assert.Contains("(6.582 + 6.918)/24.860", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Lịch sử quyết định (2)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_taken_stands_there_again_with_what_was_typed_and_why()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        const string Page = SiteBench.Sheet + "/6.7";
        var form = SentForm.On(await visitor.PageAsync(Page), Page + "/decide", Correct);
        var answer = await visitor.UploadAsync(Page + "/decide", "<html>"u8.ToArray(), Visitor.Filled(form, ("kind", "override"), ("value", "1.5"), ("reason", "Theo sổ <b>tay</b>"), ("date", "32/1/2024"), ("link", "javascript:alert(1)")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var told in (string[])["Không đọc được giá trị bạn nhập. Cần: số nguyên", "Loại tệp được xét theo nội dung", "Đường dẫn phải bắt đầu", "Ngày của văn bản", "Hãy chọn lý do", "Hãy ghi tên tài liệu"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hãy nhập giá trị", page, StringComparison.Ordinal);
        Assert.Contains("Theo sổ &lt;b&gt;tay&lt;/b&gt;", page, StringComparison.Ordinal);
        // Nothing of it was stored; others of this bench may have decided on the value.
        Assert.DoesNotContain("Theo sổ &lt;b&gt;", await visitor.PageAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_server_cannot_keep_is_told_and_what_was_typed_stays()
    {
        var file = Path.GetTempFileName();
        // No folder can be made below a file, whoever asks.
        await using var full = await bench.SiteWithAsync(settings => settings with { EvidenceFolder = Path.Combine(file, "evidence") });
        using var known = await bench.SignedInAsync(Officer);
        using var visitor = known.At(new Uri(full.Urls.First()));
        await visitor.SignInAsync();
        const string Page = SiteBench.Sheet + "/6.6";
        var form = SentForm.On(await visitor.PageAsync(Page), Page + "/decide", Correct);
        var answer = await visitor.UploadAsync(Page + "/decide", Pdf, Visitor.Filled(form, [.. Reasoned, ("value", "6.601")]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Máy chủ không lưu được tệp vì ổ đĩa đầy", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hãy đính kèm tệp", page, StringComparison.Ordinal);
        Assert.Contains("Đếm hai lần tổ liên xã", page, StringComparison.Ordinal);
        Assert.Contains("6.601", page, StringComparison.Ordinal);
        Assert.DoesNotContain("6.601", await visitor.PageAsync(Page), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Of_two_who_correct_one_value_the_later_sees_both_and_keeps_what_they_typed_and_sent()
    {
        const string Page = SiteBench.Sheet + "/6.10";
        using var first = await bench.SignedInAsync(Officer);
        using var second = await bench.SignedInAsync(Officer);
        var before = SentForm.On(await second.PageAsync(Page), Page + "/decide", Correct);
        var mine = SentForm.On(await first.PageAsync(Page), Page + "/decide", Correct);
        Assert.Equal(HttpStatusCode.Redirect, (await first.UploadAsync(Page + "/decide", Pdf, Visitor.Filled(mine, [.. Reasoned, ("value", "11")]))).StatusCode);

        var late = await second.UploadAsync(Page + "/decide", Pdf, Visitor.Filled([.. before.Where(field => field.Name is "__RequestVerificationToken" or "letter" or "seen" or "source"), .. Reasoned], ("value", "22"), ("reason", "Theo sổ của văn phòng")));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.Content.ReadAsStringAsync();
        Assert.Contains($"Người {first.Login} đã sửa 11", page, StringComparison.Ordinal);
        Assert.Contains("<td>22</td>", page, StringComparison.Ordinal);
        Assert.Contains("Theo sổ của văn phòng", page, StringComparison.Ordinal);
        Assert.Contains("không cần gửi lại", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Theo sổ của văn phòng", await second.PageAsync(Page), StringComparison.Ordinal);

        // Knowing the other's, they may still replace it, with the file they sent before.
        var again = await second.UploadAsync(Page + "/decide", null, Visitor.Filled([.. SentForm.On(page, Page + "/decide", Correct).Where(field => field.Name is "__RequestVerificationToken" or "letter" or "seen" or "source" or "kept"), .. Reasoned], ("value", "22"), ("reason", "Theo sổ của văn phòng")));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        page = await second.PageAsync(Page);
        Assert.Contains($"Người {second.Login} đã sửa 22", page, StringComparison.Ordinal);
        Assert.Contains("Lịch sử quyết định (2)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_source_gives_is_declared_and_what_one_gives_is_not()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        const string Page = SiteBench.Sheet + "/7.5";
        var form = SentForm.On(await visitor.PageAsync(Page), Page + "/decide", "Giá trị kê khai");
        (string, string)[] told = [("kind", "declare"), ("value", "12"), ("reason", "Đếm theo báo cáo của Chi cục Thuế"), ("title", "Công văn 7"), ("link", "https://vi-du.gov.vn/cv7.pdf")];
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.UploadAsync(Page + "/decide", null, Visitor.Filled(form, told))).StatusCode);
        var page = await visitor.PageAsync(Page);
        Assert.Contains("12 (đã kê khai)", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://vi-du.gov.vn/cv7.pdf\" rel=\"noopener noreferrer nofollow\"", page, StringComparison.Ordinal);

        var given = SentForm.On(page, Page + "/decide", "Xác nhận số của nguồn");
        var answer = await visitor.UploadAsync(Page + "/decide", null, Visitor.Filled(given, told));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Đã có nguồn cho số này", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_corrected_with_the_document_s_own_words()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        const string Page = SiteBench.Sheet + "/1.1";
        var page = await visitor.PageAsync(Page);
        Assert.Contains("value=\"deputy\"", page, StringComparison.Ordinal);
        var form = SentForm.On(page, Page + "/decide", "Vì sao số của nguồn").Where(field => field.Name != "value").ToArray();
        var answer = await visitor.UploadAsync(Page + "/decide", Pdf, Visitor.Filled(form, [.. Reasoned, ("value", "deputy")]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("(đã được sửa)", await visitor.PageAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_set_aside_where_the_document_has_no_rule_for_it()
    {
        using var visitor = await bench.SignedInAsync(Officer);
        const string Page = SiteBench.Sheet + "/2.1";
        var page = await visitor.PageAsync(Page);
        Assert.DoesNotContain("Không áp dụng cho đơn vị này", page, StringComparison.Ordinal);
        var answer = await visitor.UploadAsync(Page + "/decide", Pdf, Visitor.Filled([.. SentForm.On(page, Page + "/decide", "Xác nhận số của nguồn"), .. Reasoned], ("kind", "not-applicable")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("không có trường hợp nào cho phép", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_reaches_whom_it_is_for_and_its_answer_stays_with_the_value()
    {
        const string Page = SiteBench.Sheet + "/2.2";
        using var asking = await bench.SignedInAsync(Officer);
        using var steward = await bench.SignedInAsync(new Grant(Role.Steward));
        Assert.Equal(HttpStatusCode.Redirect, (await asking.SubmitAsync(Page, Page + "/ask", "Người trả lời", ("letter", "a"), ("question", "Số hiệu của quyết định?"), ("assignee", steward.Login))).StatusCode);
        Assert.Contains("Số hiệu của quyết định?", await steward.PageAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Số hiệu của quyết định?", await asking.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await steward.SubmitAsync(Page, Page + "/ask?handler=answer", "Trả lời", ("answer", "Quyết định 12"))).StatusCode);
        Assert.Contains($"<strong>Người {steward.Login}</strong>", await asking.PageAsync(Page), StringComparison.Ordinal);
        Assert.Contains("Quyết định 12", await asking.PageAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("Số hiệu của quyết định?", await steward.PageAsync("/"), StringComparison.Ordinal);
    }
}
