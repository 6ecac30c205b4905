using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>
/// A file that was sent with a form that could not be taken yet. It travels in the page, sealed, so that nobody on a slow line has to send it again, and
/// nobody can name a file that they did not bring.
/// </summary>
/// <param name="Name">As the person's own machine calls it.</param>
/// <param name="Login">Who sent it.</param>
public sealed record EvidenceTicket(string Sha256, string MediaType, long Size, string Name, string Login)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Lifetime);

    /// <returns>Null when it was made for somebody else or is too old.</returns>
    public static EvidenceTicket? Open(IDataProtectionProvider protection, string? sealedText, string login)
    {
        if (string.IsNullOrEmpty(sealedText))
            return null;
        try
        {
            return JsonSerializer.Deserialize<EvidenceTicket>(Protector(protection).Unprotect(sealedText)) is { } ticket && ticket.Login == login ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("evidence").ToTimeLimitedDataProtector();
}
