using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Authentication;

/// <summary>Reads certificates from files, and says which setting is at fault when that fails. The file's path and password are not shown.</summary>
internal static class CertificateFiles
{
    private const string Pem = "-----BEGIN";

    /// <summary>A certificate with its private key.</summary>
    /// <exception cref="DeliveryFault">It cannot be read, holds no key, or its time is over.</exception>
    public static X509Certificate2 Identity(EnvironmentText setting, string file, string? keyFile, string? password, DateTimeOffset now)
    {
        var certificate = Read(setting, () => IsPem(file) ? FromPem(file, keyFile, password) : X509CertificateLoader.LoadPkcs12FromFile(file, password));
        if (certificate.HasPrivateKey && now >= new DateTimeOffset(certificate.NotBefore) && now <= new DateTimeOffset(certificate.NotAfter))
            return certificate;
        var valid = string.Create(CultureInfo.InvariantCulture, $"{certificate.NotBefore:yyyy-MM-dd} – {certificate.NotAfter:yyyy-MM-dd}");
        var why = certificate.HasPrivateKey ? "its time is over or has not begun" : "it holds no private key";
        certificate.Dispose();
        throw Unusable(setting, why, valid);
    }

    /// <summary>The certificates of authorities, in PEM.</summary>
    /// <exception cref="DeliveryFault">The file cannot be read or holds none.</exception>
    public static X509Certificate2Collection Authorities(EnvironmentText setting, string file)
    {
        var authorities = Read(setting, () =>
        {
            var read = new X509Certificate2Collection();
            read.ImportFromPemFile(file);
            return read;
        });
        return authorities.Count > 0 ? authorities : throw Unusable(setting, "it holds no certificate");
    }

    private static bool IsPem(string file) => File.ReadAllText(file).TrimStart('\uFEFF', ' ', '\r', '\n').Contains(Pem, StringComparison.Ordinal);

    private static X509Certificate2 FromPem(string file, string? keyFile, string? password) => password is null
        ? X509Certificate2.CreateFromPemFile(file, keyFile)
        : X509Certificate2.CreateFromEncryptedPemFile(file, password, keyFile);

    private static T Read<T>(EnvironmentText setting, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Unusable(setting, "the file cannot be opened", cause: fault);
        }
        catch (CryptographicException fault)
        {
            throw Unusable(setting, "it is no certificate, or its password is another one", cause: fault);
        }
    }

    private static DeliveryFault Unusable(EnvironmentText setting, string why, string? valid = null, Exception? cause = null) =>
        new(Finding.In(setting.At, CollectionCodes.CertificateUnusable, ("name", setting.Written), ("why", why), ("valid", valid)), cause: cause);
}
