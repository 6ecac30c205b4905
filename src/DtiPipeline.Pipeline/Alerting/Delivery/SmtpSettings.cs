using System.Globalization;
using System.Net;
using System.Net.Mail;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Alerting.Delivery;

/// <summary>The mail server, from the environment.</summary>
/// <param name="Encrypted">STARTTLS must succeed before anything is sent.</param>
/// <param name="User">Null: no account.</param>
internal sealed record SmtpSettings(string Host, int Port, bool Encrypted, MailAddress From, string? User, string? Password)
{
    public const string HostVariable = "DTI_SMTP_HOST";
    public const string PortVariable = "DTI_SMTP_PORT";
    public const string FromVariable = "DTI_SMTP_FROM";
    public const string UserVariable = "DTI_SMTP_USER";
    public const string PasswordVariable = "DTI_SMTP_PASSWORD";
    public const string TlsVariable = "DTI_SMTP_TLS";

    /// <summary>Where programs hand mail over.</summary>
    private const int UsualPort = 587;

    /// <exception cref="DeliveryFault">Something is missing, or cannot be understood.</exception>
    public static SmtpSettings Read(AlertMessage message, IEnvironment environment)
    {
        var host = Deliveries.Require(message, environment, HostVariable);
        var from = MailAddress.TryCreate(Deliveries.Require(message, environment, FromVariable), out var sender) ? sender : throw Deliveries.Unusable(FromVariable, "not a mail address");
        var port = UsualPort;
        if (environment.Find(PortVariable) is { } written && !(int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and < 65536))
            throw Deliveries.Unusable(PortVariable, "not a port");
        var encrypted = environment.Find(TlsVariable) switch
        {
            null => !IsHere(host),
            "starttls" => true,
            // A password, or the names of agencies in trouble, do not cross a network in the clear.
            "none" => IsHere(host) ? false : throw Deliveries.Unusable(TlsVariable, "`none` is for a mail server on this machine only"),
            _ => throw Deliveries.Unusable(TlsVariable, "write starttls or none"),
        };
        var user = environment.Find(UserVariable);
        return new SmtpSettings(host, port, encrypted, from, user, user is null ? null : Deliveries.Require(message, environment, PasswordVariable));
    }

    /// <summary>Shows no password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
