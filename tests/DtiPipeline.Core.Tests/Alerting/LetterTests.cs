using System.Text.Json;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;
using static DtiPipeline.Core.Tests.Alerting.Nights;

namespace DtiPipeline.Core.Tests.Alerting;

public sealed class LetterTests
{
    private static readonly LetterHead Head = new(false, "https://dti.example.vn/");

    [Fact]
    public void One_cause_is_one_letter_however_many_sources_it_strikes()
    {
        var letter = Assert.Single(Writer().Raised(Alerts(With(Row("thue", arrived: Down), Row("y-te", arrived: Down)))));
        Assert.Equal(("raised-1-truc-email", "[DTI] Không lấy được số liệu từ nguồn: Hệ thống thue (và 1 nơi khác)"), (letter.Id, letter.Subject));
        GoldenLetter(letter.Body);
    }

    [Fact]
    public void Where_no_place_is_set_nothing_is_written() =>
        Assert.Empty(new LetterWriter(Written, Head, (_, _) => false).Raised(Alerts(With(Row("thue", arrived: Down)))));

    [Fact]
    public void A_recovery_says_from_when_to_when()
    {
        var letter = Assert.Single(Writer().Recovered([Alerts(With(Row("thue", arrived: Down)))[0] with { EndedAt = Now.AddHours(1), Ending = AlertEnding.Recovered }]));
        Assert.Equal("[DTI] Nguồn đã lấy được số liệu trở lại: Hệ thống thue", letter.Subject);
        Assert.Contains("Hệ thống thue: có sự cố từ 02/04/2024 01:00 đến 02/04/2024 04:00", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_gets_the_words_and_the_facts()
    {
        var definitions = Written with { Rules = [.. Written.Rules.Select(rule => rule with { Channels = [AlertChannel.Webhook] })] };
        var letter = Assert.Single(new LetterWriter(definitions, Head with { Invented = true }, (_, _) => true).Raised(Alerts(With(Row("thue", arrived: Down)))));
        using var document = JsonDocument.Parse(letter.Body);
        var alert = document.RootElement.GetProperty("alerts")[0];
        Assert.Equal(("raised-1-truc-webhook", true), (document.RootElement.GetProperty("id").GetString(), document.RootElement.GetProperty("invented").GetBoolean()));
        Assert.Equal(("source-failed:thue:SourceDown", "2024-04-02T01:00:00+07:00"), (alert.GetProperty("key").GetString(), alert.GetProperty("since").GetString()));
        Assert.StartsWith("SỐ LIỆU MINH HỌA", document.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_says_what_ran_what_changed_and_what_blocks_in_the_language_of_each()
    {
        var night = With(Row("thue", arrived: Down), Row("y-te", missing: 4));
        var open = Alerts(night);
        var facts = new DigestFacts(night, [open[0], open[1] with { RaisedAt = Now.AddDays(-3) }], [open[0] with { EndedAt = Now, Ending = AlertEnding.Recovered }], 2);
        var letters = Writer().Digest(facts).ToList();
        Assert.Equal(["digest-2024-04-02-truc-email", "digest-2024-04-02-desk-email"], letters.Select(letter => letter.Id));
        Assert.Equal("[DTI] Bản tin sáng 02/04/2024: 1 việc đang chặn", letters[0].Subject);
        GoldenDigest(letters[0].Body);
        Assert.Contains("What blocks", letters[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_night_has_a_digest_too()
    {
        var text = new DigestText(Language.Vi, Head);
        var facts = new DigestFacts(Calm, [], [], 0);
        Assert.EndsWith("không có việc phải làm", text.Subject(facts), StringComparison.Ordinal);
        Assert.Contains("Không có việc nào chặn. Không ai phải làm gì.", text.Body(facts), StringComparison.Ordinal);
    }

    private static LetterWriter Writer() => new(Written, Head, (_, _) => true);

    private static Alert[] Alerts(NightPicture night) => [.. AlertDecisions.Decide(Written, night, []).Raised.Select((cause, at) => new Alert(at + 1, cause, Now, Now))];

    private static void GoldenLetter(string body) => TestKit.GoldenFile.Check("Golden/letter.txt", body);

    private static void GoldenDigest(string body) => TestKit.GoldenFile.Check("Golden/digest.txt", body);
}
