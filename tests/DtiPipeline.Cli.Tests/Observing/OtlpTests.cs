using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DtiPipeline.Cli.Observing;
using DtiPipeline.NightKit;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Pipeline.Observing;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.TestKit.Http;

namespace DtiPipeline.Cli.Tests.Observing;

/// <summary>A real receiver of OTLP on a socket, and a real run.</summary>
public sealed class OtlpTests
{
    private const string Secret = "s-planted-secret-1";

    [Fact]
    public async Task A_run_is_followed_by_its_number_in_traces_logs_and_figures_and_no_secret_goes_along()
    {
        var arrived = new ConcurrentDictionary<string, string>();
        await using var receiver = await StubServer.StartAsync(async (context, _) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            // Latin-1 keeps every byte: what stands in a protobuf message as text stands here.
            arrived.AddOrUpdate(context.Request.Path, _ => Latin(body), (_, before) => before + Latin(body));
        });
        await using var night = await NightBench.StartAsync(DatabaseKind.Sqlite);
        night.Set("TTHC_DVC_CLIENT_SECRET", Secret);
        await using var lines = new StringWriter();
        long run;
        using (var observation = Observation.Start(lines, LogForm.None, name => name switch { "OTEL_EXPORTER_OTLP_ENDPOINT" => receiver.Address, "DTI_LOG" => "json", _ => null }))
        {
            var parts = night.Parts() with { Logs = observation.Logs };
            // A wrong secret ends this source with a fault; the other goes on.
            run = (await new Pipeline.Runs.NightRun(parts).RunAsync(
                "test", Pipeline.Planning.RunPlanner.Plan(night.Given, new() { Assessments = ["tuan-giao-2024"], AsOf = new(2025, 1, 2), Connectors = ["tthc-dvc", "police-vneid"], AllowInvented = true }),
                new Pipeline.Runs.SilentObserver(), default)).Run;
            using var meter = new ReadingMeter();
            meter.Take(await new WarehouseReadings(night.Database, new OperationsBoard(night.Database, night.Given, () => new(2025, 1, 2), true)).ReadAsync());
            observation.Dispose();
        }

        // Key and value of a protobuf attribute: dti.run.id = "1".
        var number = run.ToString(CultureInfo.InvariantCulture);
        var spans = arrived["/v1/traces"];
        Assert.Contains($"dti.run.id\u0012{(char)(2 + number.Length)}\n{(char)number.Length}{number}", spans, StringComparison.Ordinal);
        foreach (var name in (string[])["run test", "collect", "map", "score", "source", "request", "police-vneid"])
            Assert.Contains(name, spans, StringComparison.Ordinal);
        Assert.Contains($"Run\u0012{(char)(2 + number.Length)}\n{(char)number.Length}{number}", arrived["/v1/logs"], StringComparison.Ordinal);
        Assert.Contains("dti_run_rows_received", arrived["/v1/metrics"], StringComparison.Ordinal);
        Assert.DoesNotContain(arrived.Values, text => text.Contains(Secret, StringComparison.Ordinal));

        // The same lines, as they stand in a log file: each is JSON and bears the run.
        var said = lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(said);
        Assert.All(said, line =>
        {
            using var document = JsonDocument.Parse(line);
            Assert.Contains(document.RootElement.GetProperty("Scopes").EnumerateArray(), scope => scope.TryGetProperty("Run", out var given) && given.GetString() == number);
        });
        Assert.Contains(said, line => line.Contains("DTI3104", StringComparison.Ordinal) || line.Contains("DTI3103", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, lines.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DTI_LOG", "xml")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    public void A_setting_that_is_not_understood_is_refused(string variable, string value)
    {
        string? Find(string name) => name == variable ? value : name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? "http://127.0.0.1:1" : null;
        Assert.Throws<UsageFault>(() => Observation.Start(TextWriter.Null, LogForm.None, Find));
    }

    private static string Latin(MemoryStream body) => Encoding.Latin1.GetString(body.ToArray());
}
