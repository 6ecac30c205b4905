using System.Net;
using System.Text.RegularExpressions;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Web.Tests.Operations;

public sealed partial class BoardTests
{
    [Fact]
    public async Task Before_the_first_run_the_board_says_what_to_do()
    {
        await using var bench = await BoardBench.StartAsync();
        using var visitor = await bench.OperatorAsync();
        var page = await visitor.PageAsync("/operations");
        Assert.Contains("Chưa có lượt chạy nào", page, StringComparison.Ordinal);
        Assert.Contains("Chưa về, còn hạn", page, StringComparison.Ordinal);
        Assert.Contains("Chưa có lượt chạy nào", await visitor.PageAsync("/operations/runs"), StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào đang chờ xử lý", await visitor.PageAsync("/operations/rejects"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_day_without_a_round_it_names_the_next_one()
    {
        await using var bench = await BoardBench.StartAsync();
        bench.Today = new DateOnly(2023, 12, 1);
        using var visitor = await bench.OperatorAsync();
        Assert.Matches("không có đợt báo cáo nào đang mở[\\s\\S]*Đợt kế tiếp: Đánh giá mức độ chuyển đổi số huyện Tuần Giáo năm 2024, [^,]+, mở ngày 01/01/2024", await visitor.PageAsync("/operations"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_source_that_is_down_names_its_cause_what_to_do_who_and_by_when(DatabaseKind kind)
    {
        await using var bench = await BoardBench.StartAsync(kind);
        bench.Night.Set("DOCUMENT_MANAGEMENT_URL", "http://127.0.0.1:1/");
        await bench.Night.RunAsync("2025-01-02");
        using var visitor = await bench.OperatorAsync();
        var page = await visitor.PageAsync("/operations");
        var row = Row(page, "Hệ thống quản lý văn bản và điều hành");
        Assert.Contains("Không lấy được", row, StringComparison.Ordinal);
        Assert.Contains("DTI3105", row, StringComparison.Ordinal);
        Assert.Contains("Gọi cơ quan quản lý hệ thống", row, StringComparison.Ordinal);
        Assert.Contains("Phụ trách: Văn phòng HĐND và UBND huyện", row, StringComparison.Ordinal);
        Assert.Contains("cơ quan chủ trì: hạn 05/01/2025, còn 3 ngày", row, StringComparison.Ordinal);
        Assert.Contains("nguồn không trả lời", row, StringComparison.Ordinal);
        // The worst first.
        Assert.True(page.IndexOf("Hệ thống quản lý văn bản và điều hành", StringComparison.Ordinal) < page.IndexOf("Tài khoản định danh điện tử", StringComparison.Ordinal));
        Assert.Contains("nguồn không trả lời", await visitor.PageAsync("/operations/runs/1"), StringComparison.Ordinal);
        Assert.Contains("/operations/codes/DTI3105", await visitor.PageAsync("/operations/runs/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_row_leads_to_its_place_reason_and_remedy()
    {
        await using var bench = await BoardBench.StartAsync();
        bench.Today = new DateOnly(2024, 4, 10);
        await bench.Night.RunAsync("2024-04-10");
        using var visitor = await bench.OperatorAsync();
        var page = await visitor.PageAsync("/operations");
        Assert.Contains("1 dòng bị từ chối", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/operations/rejects?source=telecom-operators\"", page, StringComparison.Ordinal);
        var rejects = await visitor.PageAsync("/operations/rejects?source=telecom-operators");
        Assert.Contains("đang rà soát", rejects, StringComparison.Ordinal);
        Assert.Contains("Cách sửa:", rejects, StringComparison.Ordinal);
        Assert.Contains("Không có dòng nào đang chờ", await visitor.PageAsync("/operations/rejects?source=police-vneid"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_started_from_the_page_bears_the_persons_name_and_fills_the_board()
    {
        await using var bench = await BoardBench.StartAsync();
        using var visitor = await bench.OperatorAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync("/operations/start", ("source", ""))).StatusCode);
        // While it goes on the page reads itself again, and a second one is not begun.
        Assert.Matches("http-equiv=\"refresh\"|Lượt gần nhất", await visitor.PageAsync("/operations"));
        Assert.Null(await bench.StartedRunAsync());
        var page = await visitor.PageAsync("/operations");
        Assert.Contains("Lượt gần nhất:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
        Assert.Contains("luồng khác đã xong", page, StringComparison.Ordinal);
        var entry = Assert.Single(await new AuditReader(bench.Night.Database).ListAsync(new AuditFilter { Action = "run.started" }, 10));
        Assert.Equal(("vanhanh", "run.started"), (entry.Who, entry.Action));
        Assert.Matches("lượt đầy đủ[\\s\\S]*chưa đủ để so", await visitor.PageAsync("/operations/runs"));
    }

    [Fact]
    public async Task A_run_that_another_process_holds_is_waited_for_and_a_killed_one_is_called_so()
    {
        await using var bench = await BoardBench.StartAsync();
        var leases = new LeaseStore(bench.Night.Database);
        var lease = await leases.AcquireAsync(LeaseStore.Runs, "elsewhere", TimeSpan.FromMinutes(5));
        await new RunStore(bench.Night.Database).BeginAsync(lease, new RunStart { Kind = "run", AsOf = bench.Today, Program = "test" });
        using var visitor = await bench.OperatorAsync();
        var running = await visitor.PageAsync("/operations");
        Assert.Contains("đang chạy từ", running, StringComparison.Ordinal);
        Assert.DoesNotContain("/operations/start", running, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", await visitor.PageAsync("/operations/runs/1"), StringComparison.Ordinal);

        // Whoever asks all the same is told who holds the warehouse.
        await visitor.PostAsync("/operations/start", ("source", ""));
        Assert.Equal("DTI7201", (await bench.StartedRunAsync())?.Code);
        await leases.ReleaseAsync(lease);
        var killed = await visitor.PageAsync("/operations");
        Assert.Contains("DTI7201", killed, StringComparison.Ordinal);
        Assert.Contains("Lượt chạy 1 dừng giữa chừng", killed, StringComparison.Ordinal);
        Assert.Contains("bị tắt ngang", await visitor.PageAsync("/operations/runs/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_ready_is_named_without_a_reason()
    {
        await using var bench = await BoardBench.StartAsync();
        using var visitor = await bench.OperatorAsync();
        // A file where the folder should be: nothing can be kept.
        await File.WriteAllTextAsync(bench.Night.LandingFolder, "");
        var answer = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("{\"status\":\"not-ready\",\"parts\":{\"database\":\"ok\",\"definitions\":\"ok\",\"landing\":\"failed\"}}", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
    }

    private static string Row(string page, string source) => Rows().Matches(page).Select(row => row.Value).First(row => row.Contains(source, StringComparison.Ordinal));

    [GeneratedRegex("<tr class=[\\s\\S]*?</tr>", RegexOptions.None, 1000)]
    private static partial Regex Rows();
}
