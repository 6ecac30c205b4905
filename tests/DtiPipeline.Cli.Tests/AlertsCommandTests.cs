using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Tests;

public sealed class AlertsCommandTests
{
    [Fact]
    public async Task What_is_open_what_was_not_delivered_and_the_digest_are_told_and_a_message_goes_again()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var now = DateTimeOffset.UtcNow;
        var outbox = new OutboxStore(test.Database);
        await outbox.AddAsync([new AlertMessage("raised-1-van-hanh-email", AlertMessage.Raised, "van-hanh", AlertChannel.Email, "[DTI] Nguồn hỏng", "thân thư")], now);
        var claimed = await outbox.ClaimAsync(now, TimeSpan.FromMinutes(1));
        await outbox.FailedAsync(claimed!.Id, Finding.Of(AlertCodes.ReceiverRefused, ("channel", "email"), ("reason", "550")), null, now);

        Assert.Contains("Không có cảnh báo nào đang mở", (await Cli.RunAsync("alerts", "list", "--lang", "vi", "--database", test.Target)).Output, StringComparison.Ordinal);
        var entry = Assert.Single((await Cli.JsonAsync("alerts", "undelivered", "--database", test.Target)).EnumerateArray());
        Assert.Equal(("given-up", "DTI8713", "van-hanh"), (entry.GetProperty("state").GetString(), entry.GetProperty("code").GetString(), entry.GetProperty("address").GetString()));
        var digest = (await Cli.RunAsync("alerts", "digest", "--lang", "vi", "--database", test.Target)).Output;
        Assert.Contains("Không có lượt chạy nào.", digest, StringComparison.Ordinal);
        Assert.Contains("1 thông báo; xem /operations/alerts", digest, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Failed, (await Cli.RunAsync("alerts", "retry", "--database", test.Target)).Exit);
        Assert.Equal(ExitCode.Failed, (await Cli.RunAsync("alerts", "retry", "999", "--database", test.Target)).Exit);
        Assert.Equal(ExitCode.Done, (await Cli.RunAsync("alerts", "retry", "--all", "--database", test.Target)).Exit);
        Assert.Equal(0, await outbox.CountUndeliveredAsync());

        // Nothing is set in this process: it says what is missing, and sends nothing.
        var trial = await Cli.RunAsync("alerts", "test", "van-hanh", "--database", test.Target);
        Assert.Equal(ExitCode.Failed, trial.Exit);
        Assert.Contains("email wants DTI_ALERT_OPERATOR_EMAIL, DTI_SMTP_HOST, DTI_SMTP_FROM; webhook wants DTI_ALERT_OPERATOR_WEBHOOK", trial.Error, StringComparison.Ordinal);
        Assert.Contains("van-hanh", (await Cli.RunAsync("alerts", "test", "van-hnh", "--database", test.Target)).Error, StringComparison.Ordinal);
    }
}
