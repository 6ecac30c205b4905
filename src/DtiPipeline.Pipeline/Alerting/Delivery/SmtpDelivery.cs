using System.Collections.Immutable;
using System.Net;
using System.Net.Mail;
using System.Text;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Alerting.Delivery;

/// <summary>Hands a message to a mail server. Mail programs show what comes twice once: the message's id is the same.</summary>
internal sealed class SmtpDelivery : IDelivery
{
    public ImmutableArray<string> Needs { get; } = [SmtpSettings.HostVariable, SmtpSettings.FromVariable];

    public async Task SendAsync(AlertMessage message, EnvironmentText place, AlertDeskSettings settings, CancellationToken cancellation)
    {
        var server = SmtpSettings.Read(message, settings.Environment);
        var receivers = Deliveries.Require(message, settings.Environment, place.Variable);
        await Deliveries.OnceMore(settings.Time).ExecuteAsync(async stop => await SendAsync(message, place.Variable!, receivers, server, settings.PerTry, stop), cancellation);
    }

    private static async Task SendAsync(AlertMessage message, string variable, string receivers, SmtpSettings settings, TimeSpan perTry, CancellationToken cancellation)
    {
        using var mail = Mail(message, variable, receivers, settings);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(perTry);
        try
        {
            // Waited for from outside too: a server that never greets would keep the client's own cancelling waiting.
            await client.SendMailAsync(mail, limit.Token).WaitAsync(limit.Token);
        }
        catch (SmtpException fault)
        {
            var said = Deliveries.Told(Said(fault), [settings.User, settings.Password, receivers, .. mail.To.Select(to => to.Address)]);
            throw IsFinal(fault) ? Deliveries.Refused(AlertChannel.Email, said, fault) : Deliveries.Unreachable(AlertChannel.Email, said, fault);
        }
        catch (OperationCanceledException fault) when (!cancellation.IsCancellationRequested)
        {
            throw Deliveries.Unreachable(AlertChannel.Email, $"no answer within {perTry.TotalSeconds} s", new TimeoutException(null, fault));
        }
    }

    private static MailMessage Mail(AlertMessage message, string variable, string receivers, SmtpSettings settings)
    {
        var mail = new MailMessage { From = settings.From, Subject = message.Subject, SubjectEncoding = Encoding.UTF8, Body = message.Body, BodyEncoding = Encoding.UTF8 };
        foreach (var receiver in receivers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            mail.To.Add(MailAddress.TryCreate(receiver, out var address) ? address : throw Deliveries.Unusable(variable, "not a mail address"));
        if (mail.To.Count == 0)
            throw Deliveries.Unusable(variable, "not a mail address");
        mail.Headers.Add("Message-ID", $"<{message.Id}@{settings.From.Host}>");
        mail.Headers.Add("X-Dti-Message-Id", message.Id);
        // No answer from an absence assistant.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    /// <summary>What the server said; where it said nothing, what became of the connection.</summary>
    private static string Said(SmtpException fault) => (int)fault.StatusCode > 0 ? $"SMTP {(int)fault.StatusCode}: {fault.Message}" : (fault.InnerException ?? fault).Message;

    /// <summary>A 5xx is for good; a 4xx, a broken connection and a server that is not there are for now.</summary>
    private static bool IsFinal(SmtpException fault) => (int)fault.StatusCode is >= 500 and < 600;
}
