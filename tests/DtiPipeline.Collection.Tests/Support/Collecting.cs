using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Tests.Support;

/// <summary>Runs step one against a stub, with a landing in a temporary folder.</summary>
internal sealed class Collecting : IDisposable
{
    public const string Secret = "s3cret-Value/with+signs";

    private readonly TemporaryFolder _folder = new();
    private readonly FixedEnvironment _environment;
    private readonly TimeProvider _time;

    public Collecting(string address, TimeProvider? time = null, params (string Name, string Value)[] variables)
    {
        Landing = new FolderLanding(_folder["landing"], new byte[32]);
        var all = new Dictionary<string, string> { ["TEST_URL"] = address, ["TEST_SECRET"] = Secret, ["TEST_ID"] = "client" };
        foreach (var (name, value) in variables)
            all[name] = value;
        _environment = new FixedEnvironment(all.ToImmutableDictionary(), "the test");
        _time = time ?? TimeProvider.System;
        Collector = new StreamCollector(Landing, _environment, _time);
    }

    public FolderLanding Landing { get; }

    public StreamCollector Collector { get; private set; }

    /// <summary>A collector of another process over the same landing.</summary>
    public void Restart()
    {
        Collector.Dispose();
        Collector = new StreamCollector(Landing, _environment, _time);
    }

    public string Root => _folder["landing"];

    public static Window Quarter { get; } = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31));

    public static string Yaml(string pagination = "{ type: none }", string authentication = "{ type: none }", string http = "retries: 0", string decode = "records: data", string stream = "", string request = "") => $$"""
        id: source
        title: Nguồn
        http:
          base_address: ${TEST_URL}
          authentication: {{authentication}}
          {{http}}
        streams:
          rows:
            title: Dòng
            request:
              path: /api/rows
              query: { order: code }
              window: { from: from, to: to, format: dd/MM/yyyy }
              pagination: {{pagination}}
              {{request}}
            decode: { type: json, {{decode}} }
            fields: { code: { from: code, type: text, required: true } }
            key: [code]
            covers: scope
            {{stream}}
        """;

    public Task<Delivery> CollectAsync(string yaml, IProgress<CollectionProgress>? progress = null, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        var connector = ConnectorYaml.Connector(yaml);
        return Collector.CollectAsync(connector, connector.Streams[0], Quarter, asOf ?? new DateOnly(2024, 4, 10), progress, cancellation);
    }

    public async Task<DeliveryFault> FaultAsync(string yaml) => await Assert.ThrowsAsync<DeliveryFault>(() => CollectAsync(yaml));

    public string TextOf(LandedPayload payload)
    {
        using var reader = new StreamReader(Landing.Open(payload.Sha256), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        Collector.Dispose();
        _folder.Dispose();
    }
}
