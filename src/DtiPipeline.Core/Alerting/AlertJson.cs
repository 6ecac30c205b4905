using System.Text.Encodings.Web;
using System.Text.Json;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Alerting;

/// <summary>Messages as a webhook gets them: the words for people to read, and the facts for programs to sort by.</summary>
internal static class AlertJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string id, string kind, string subject, string text, IEnumerable<Alert> alerts, LetterHead head) => JsonSerializer.Serialize(
        new
        {
            id, kind, subject, text, invented = head.Invented,
            alerts = alerts.Select(alert => new
            {
                key = alert.Cause.Key, kind = alert.Cause.Kind.Word(), rule = alert.Cause.Rule, subject = alert.Cause.Subject, name = alert.Cause.Name, code = alert.Cause.What.Code,
                run = alert.Cause.Run, since = VietnamTime.Of(alert.Since), endedAt = alert.EndedAt is { } ended ? VietnamTime.Of(ended) : (DateTimeOffset?)null,
            }),
        },
        Options);
}
