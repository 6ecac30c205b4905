using System.Collections.Immutable;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Alerting;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.TestKit.Http;
using DtiPipeline.TestKit.Mail;
using DtiPipeline.Warehouse.Alerting;

namespace DtiPipeline.Pipeline.Tests.Alerting;

/// <summary>From a source that is down to the mail in somebody's hands, over real sockets.</summary>
public sealed class AlertNightTests
{
    private const string Secret = "s3cret-in-the-address";

    [Fact]
    public async Task A_source_that_is_down_is_told_once_by_mail_and_webhook_and_its_recovery_too()
    {
        await using var night = await NightBench.StartAsync(DatabaseKind.Sqlite);
        await using var mail = new MailServer();
        var posted = new List<string>();
        await using var hook = await StubServer.StartAsync(async (context, _) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            posted.Add(await reader.ReadToEndAsync());
        });
        var time = new ManualTime(new DateTimeOffset(2025, 1, 2, 1, 0, 0, TimeSpan.Zero));
        var settings = Settings(night.Database, NightBench.Definitions, time, mail, hook.Address);
        night.Given = Impatient(NightBench.Definitions);

        var there = night.Get("DOCUMENT_MANAGEMENT_URL");
        night.Set("DOCUMENT_MANAGEMENT_URL", "http://127.0.0.1:1/");
        await night.RunAsync("2025-01-02", "document-management");
        await LookAsync(settings);
        // The same cause next night is no news.
        await night.RunAsync("2025-01-02", "document-management");
        await LookAsync(settings);

        var raised = mail.Taken.Where(one => MailServer.BodyOf(one).Contains("Không lấy được số liệu từ nguồn", StringComparison.Ordinal)).ToList();
        var letter = MailServer.BodyOf(Assert.Single(raised));
        Assert.Contains("Hệ thống quản lý văn bản và điều hành", letter, StringComparison.Ordinal);
        Assert.Contains("SỐ LIỆU MINH HỌA", letter, StringComparison.Ordinal);
        Assert.Contains("Việc cần làm: Gọi cơ quan quản lý hệ thống", letter, StringComparison.Ordinal);
        Assert.Contains("dti runs show 1 --lang vi", letter, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <raised-", raised[0], StringComparison.OrdinalIgnoreCase);
        Assert.Single(posted, body => body.Contains("source-failed:document-management:SourceDown", StringComparison.Ordinal));
        Assert.All(hook.Requests, request => Assert.NotEmpty(request.Headers["X-Dti-Message-Id"]));

        night.Set("DOCUMENT_MANAGEMENT_URL", there);
        await night.RunAsync("2025-01-02", "document-management");
        await LookAsync(settings);
        Assert.Contains(mail.Taken, one => MailServer.BodyOf(one).Contains("Nguồn đã lấy được số liệu trở lại", StringComparison.Ordinal));
        Assert.DoesNotContain(await new AlertStore(night.Database).OpenAsync(), alert => alert.Cause.Kind == AlertKind.SourceFailed);

        // In the morning the digest, once a day.
        await new AlertDesk(settings).WriteDigestAsync();
        await new AlertDesk(settings).WriteDigestAsync();
        await new OutboxSender(settings).SendDueAsync((_, _) => { }, default);
        Assert.Contains("Đã hết: Không lấy được số liệu từ nguồn", MailServer.BodyOf(Assert.Single(mail.Taken, one => one.Contains("<digest-", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receivers_that_fail_are_tried_again_or_given_up_and_tell_no_secret()
    {
        var time = new ManualTime();
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, time);
        await using var mail = new MailServer { Mood = MailMood.Busy };
        var status = 500;
        await using var hook = await StubServer.StartAsync((context, _) => StubServer.Status(context, status));
        var settings = Settings(test.Database, NightBench.Definitions, time, mail, $"{hook.Address}/{Secret}");
        var (outbox, sender) = (new OutboxStore(test.Database), new OutboxSender(settings));
        await new AlertDesk(settings).TestAsync(settings.Definitions().Alerts.Addresses[0]);

        await sender.SendDueAsync((_, _) => { }, default);
        var waiting = await outbox.UndeliveredAsync();
        Assert.Equal(["DTI8712 waiting", "DTI8712 waiting"], waiting.Select(entry => $"{entry.Why!.Code} {entry.State}"));
        Assert.Contains(waiting, entry => entry.Why!.Arguments["reason"].Contains("451", StringComparison.Ordinal));
        // At once nobody tries again.
        await sender.SendDueAsync((_, _) => Assert.Fail("too early"), default);

        time.Advance(TimeSpan.FromMinutes(2));
        (mail.Mood, status) = (MailMood.Refusing, 403);
        await sender.SendDueAsync((_, _) => { }, default);
        var refused = await outbox.UndeliveredAsync();
        Assert.Equal(["DTI8713 given-up", "DTI8713 given-up"], refused.Select(entry => $"{entry.Why!.Code} {entry.State}"));
        Assert.DoesNotContain(refused, entry => entry.Why!.Arguments.Values.Any(value => value.Contains(Secret, StringComparison.Ordinal) || value.Contains("truc@", StringComparison.Ordinal)));

        (mail.Mood, status) = (MailMood.Accepting, 200);
        foreach (var entry in refused)
            Assert.True(await outbox.RetryAsync(entry.Id, "vanhanh"));
        await sender.SendDueAsync((_, fault) => Assert.Null(fault), default);
        Assert.Equal(0, await outbox.CountUndeliveredAsync());
        Assert.Contains("Thư thử gửi tới “Tổ vận hành”", MailServer.BodyOf(Assert.Single(mail.Taken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_never_says_a_word_is_left_after_a_while()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var mail = new MailServer { Mood = MailMood.Silent };
        var settings = Settings(test.Database, NightBench.Definitions, new ManualTime(), mail, null) with { PerTry = TimeSpan.FromMilliseconds(300) };
        await new AlertDesk(settings).TestAsync(settings.Definitions().Alerts.Addresses[0]);
        Finding? why = null;
        await new OutboxSender(settings).SendDueAsync((_, fault) => why = fault, default);
        Assert.Equal((AlertCodes.ReceiverUnreachable, 1), (why?.Code, mail.Callers));
    }

    [Fact]
    public async Task Without_a_channel_nothing_is_written_and_the_alert_is_there_all_the_same()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var run = await test.Database.BeginRunAsync();
        await new Warehouse.Runs.RunStore(test.Database).EndAsync(run, Warehouse.Runs.RunStatus.Failed);
        await new Warehouse.Runs.LeaseStore(test.Database).ReleaseAsync((await new Warehouse.Runs.LeaseStore(test.Database).CurrentAsync(Warehouse.Runs.LeaseStore.Runs))!);
        var settings = Settings(test.Database, NightBench.Definitions, new ManualTime(), null, null);
        await LookAsync(settings);
        Assert.Contains(await new AlertStore(test.Database).OpenAsync(), alert => alert.Cause.Kind == AlertKind.RunFailed);
        Assert.Empty(await new OutboxStore(test.Database).ListAsync());
    }

    private static async Task LookAsync(AlertDeskSettings settings)
    {
        await new AlertDesk(settings).LookAsync();
        await new OutboxSender(settings).SendDueAsync((_, fault) => Assert.Null(fault), default);
    }

    private static AlertDeskSettings Settings(Warehouse.Connections.Database database, DefinitionSet definitions, TimeProvider time, MailServer? mail, string? hook)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        if (mail is not null)
        {
            environment["DTI_SMTP_HOST"] = "127.0.0.1";
            environment["DTI_SMTP_PORT"] = mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            environment["DTI_SMTP_FROM"] = "dti@example.vn";
            environment["DTI_ALERT_OPERATOR_EMAIL"] = "truc@example.vn";
        }
        if (hook is not null)
            environment["DTI_ALERT_OPERATOR_WEBHOOK"] = hook;
        return new AlertDeskSettings
        {
            Database = database, Definitions = () => definitions with { Assessments = [definitions.Assessment("tuan-giao-2024")] }, Environment = new FixedEnvironment(environment.ToImmutableDictionary(), "the test"),
            Schedule = new ScheduleSettings(ScheduleSettings.UsualNightly, AllowInvented: true), Today = () => new DateOnly(2025, 1, 2), Time = time,
        };
    }

    /// <summary>A test does not wait for a source as a night does.</summary>
    private static DefinitionSet Impatient(DefinitionSet all) => all with
    {
        Connectors = [.. all.Connectors.Select(connector => connector.Http is not { } http ? connector : connector with
        {
            Http = http with { PerTry = TimeSpan.FromMilliseconds(700), Total = TimeSpan.FromSeconds(5), Retries = 0, RateLimit = null },
        })],
    };
}
