using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace DtiPipeline.Collection.Tests.Http;

/// <summary>Whom we trust, and who we are, when the connection is made.</summary>
public sealed class TlsTests : IDisposable
{
    private const string Good = """{"data":[{"code":"1"}]}""";
    private const string OwnCa = "retries: 0\n  ca: \"${TEST_CA}\"";
    private readonly TemporaryFolder _folder = new();
    private readonly TestCertificates _certificates = new();

    public TlsTests() => File.WriteAllText(_folder["ca.pem"], _certificates.AuthorityPem);

    [Fact]
    public async Task Only_the_authority_of_the_definition_is_trusted()
    {
        await using var server = await ServerAsync();
        using var collecting = new Collecting(server.Address, null, ("TEST_CA", _folder["ca.pem"]));
        Assert.Single((await collecting.CollectAsync(Collecting.Yaml(http: OwnCa))).Payloads);
        Assert.Equal(CollectionCodes.InsecureConnection, (await Fault(server, "retries: 2")).Finding.Code);

        using var others = new TestCertificates();
        await File.WriteAllTextAsync(_folder["other.pem"], others.AuthorityPem);
        Assert.Equal(CollectionCodes.InsecureConnection, (await Fault(server, OwnCa, ("TEST_CA", _folder["other.pem"]))).Finding.Code);
    }

    [Theory]
    [InlineData("missing.pem", "the file cannot be opened")]
    [InlineData("empty.pem", "it holds no certificate")]
    public async Task A_file_without_authorities_ends_the_stream_before_anything_is_sent(string file, string why)
    {
        await File.WriteAllTextAsync(_folder["empty.pem"], "nothing\n");
        await using var server = await ServerAsync();
        var fault = await Fault(server, OwnCa, ("TEST_CA", _folder[file]));
        Assert.Equal((CollectionCodes.CertificateUnusable, why, "${TEST_CA}"), (fault.Finding.Code, fault.Finding.Arguments["why"], fault.Finding.Arguments["name"]));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("{ type: client-certificate, certificate: \"${TEST_PFX}\", password: \"${TEST_SECRET}\" }")]
    [InlineData("{ type: client-certificate, certificate: \"${TEST_PEM}\", key: \"${TEST_KEY}\", password: \"${TEST_SECRET}\" }")]
    [InlineData("{ type: client-certificate, certificate: \"${TEST_BOTH}\" }")]
    public async Task A_certificate_of_ours_is_shown(string authentication)
    {
        var seen = "";
        await using var server = await ServerAsync(certificate => seen = certificate?.Subject ?? "");
        using var collecting = new Collecting(server.Address, null, [.. ClientFiles(_certificates.Issue("dti")), ("TEST_CA", _folder["ca.pem"])]);
        Assert.Single((await collecting.CollectAsync(Collecting.Yaml(authentication: authentication, http: OwnCa))).Payloads);
        Assert.Equal("CN=dti", seen);
    }

    [Theory]
    [InlineData(30, "wrong", "it is no certificate, or its password is another one")]
    [InlineData(-2, Collecting.Secret, "its time is over or has not begun")]
    public async Task A_certificate_of_no_use_says_why_and_not_its_password(int validDays, string password, string why)
    {
        await using var server = await ServerAsync(_ => { });
        (string, string)[] variables = [.. ClientFiles(_certificates.Issue("dti", validDays)), ("TEST_CA", _folder["ca.pem"]), ("TEST_PASSWORD", password)];
        using var collecting = new Collecting(server.Address, null, variables);
        var fault = await collecting.FaultAsync(Collecting.Yaml(authentication: "{ type: client-certificate, certificate: \"${TEST_PFX}\", password: \"${TEST_PASSWORD}\" }", http: OwnCa));
        Assert.Equal((CollectionCodes.CertificateUnusable, why), (fault.Finding.Code, fault.Finding.Arguments["why"]));
        Assert.DoesNotContain(password, string.Join(' ', fault.Finding.Arguments.Values), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    public void Dispose()
    {
        _certificates.Dispose();
        _folder.Dispose();
    }

    private (string, string)[] ClientFiles(X509Certificate2 certificate)
    {
        File.WriteAllBytes(_folder["own.pfx"], certificate.Export(X509ContentType.Pfx, Collecting.Secret));
        using var key = certificate.GetECDsaPrivateKey()!;
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000);
        File.WriteAllText(_folder["own.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(_folder["own.key"], key.ExportEncryptedPkcs8PrivateKeyPem(Collecting.Secret, encryption));
        File.WriteAllText(_folder["both.pem"], $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return [("TEST_PFX", _folder["own.pfx"]), ("TEST_PEM", _folder["own.pem"]), ("TEST_KEY", _folder["own.key"]), ("TEST_BOTH", _folder["both.pem"])];
    }

    private Task<StubServer> ServerAsync(Action<X509Certificate2?>? wantsCertificate = null)
    {
        var own = _certificates.Issue("server");
        return StubServer.StartAsync((context, _) =>
        {
            wantsCertificate?.Invoke(context.Connection.ClientCertificate);
            return StubServer.Json(context, Good);
        }, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = own;
            https.ClientCertificateMode = wantsCertificate is null ? ClientCertificateMode.NoCertificate : ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (_, _, _) => true;
        }));
    }

    private static async Task<DeliveryFault> Fault(StubServer server, string http, params (string, string)[] variables)
    {
        using var collecting = new Collecting(server.Address, null, variables);
        return await collecting.FaultAsync(Collecting.Yaml(http: http));
    }
}
