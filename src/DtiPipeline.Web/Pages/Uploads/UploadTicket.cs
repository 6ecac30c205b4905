using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace DtiPipeline.Web.Pages.Uploads;

/// <summary>What was tried and may be imported. It travels in the page, sealed: nobody can make one for a file that was not tried.</summary>
/// <param name="Login">Who tried it.</param>
public sealed record UploadTicket(string Connector, string Stream, string Name, string Sha256, string Login)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Lifetime);

    /// <returns>Null when it was made by somebody else or is too old.</returns>
    public static UploadTicket? Open(IDataProtectionProvider protection, string? sealedText, string login)
    {
        try
        {
            return JsonSerializer.Deserialize<UploadTicket>(Protector(protection).Unprotect(sealedText ?? "")) is { } ticket && ticket.Login == login ? ticket : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("upload").ToTimeLimitedDataProtector();
}
