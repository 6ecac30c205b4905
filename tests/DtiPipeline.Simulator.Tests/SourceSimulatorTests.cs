using System.Net;
using System.Security.Cryptography;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Tests;

public sealed class SourceSimulatorTests
{
    [Fact]
    public async Task It_hands_out_addresses_secrets_and_inboxes_as_variables()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);

        Assert.Equal(["ledger", "mailbox", "office", "survey"], simulator.Connectors.AsEnumerable());
        Assert.Equal(new Uri(simulator.Address, "office").ToString(), simulator.Environment["OFFICE_URL"]);
        Assert.Equal("demo", simulator.Environment["OFFICE_ID"]);
        Assert.Matches("^[0-9a-f]{32}$", simulator.Environment["OFFICE_SECRET"]);
        Assert.True(File.Exists(Path.Combine(simulator.Environment["MAILBOX_INBOX"], "a.csv")));
        Assert.True(simulator.Address.IsLoopback);
    }

    [Fact]
    public async Task Secrets_are_new_at_every_start()
    {
        await using var one = await SourceSimulator.StartAsync(Given.Connectors);
        await using var two = await SourceSimulator.StartAsync(Given.Connectors);

        Assert.NotEqual(one.Environment["LEDGER_KEY"], two.Environment["LEDGER_KEY"]);
    }

    [Fact]
    public async Task Every_page_has_the_same_bytes_in_every_run()
    {
        Assert.Equal(await HashesAsync(), await HashesAsync());

        static async Task<List<string>> HashesAsync()
        {
            await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
            using var office = new SourceClient(simulator, Given.Office);
            using var ledger = new SourceClient(simulator, Given.Ledger);
            await office.LogInAsync();
            var pages = (await office.DossierPagesAsync()).Select(page => page.ToJsonString()).ToList();
            pages.Add(Convert.ToHexString(SHA256.HashData(await office.BytesAsync("/api/v1/dossiers?limit=7"))));
            pages.Add(Convert.ToHexString(SHA256.HashData(await ledger.BytesAsync("/api/outgoing?page=1"))));
            return pages;
        }
    }

    [Fact]
    public async Task A_path_or_method_that_the_source_does_not_have_is_refused()
    {
        await using var simulator = await SourceSimulator.StartAsync(Given.Connectors);
        using var ledger = new SourceClient(simulator, Given.Ledger);

        Assert.Equal(HttpStatusCode.NotFound, (await ledger.GetAsync("/api/incoming")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ledger.GetAsync("-of-somebody-else/api/outgoing")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await ledger.SendAsync(HttpMethod.Delete, "/api/outgoing")).StatusCode);
    }

    [Fact]
    public async Task A_given_port_is_used_and_a_taken_one_is_named()
    {
        await using var first = await SourceSimulator.StartAsync(Given.Connectors);

        var fault = await Assert.ThrowsAsync<SimulatorNotStarted>(() => SourceSimulator.StartAsync(Given.Connectors, new() { Port = first.Address.Port }));
        Assert.Equal(SimulatorCodes.PortTaken, Assert.Single(fault.Findings).Code);

        var port = first.Address.Port;
        await first.DisposeAsync();
        await using var second = await SourceSimulator.StartAsync(Given.Connectors, new() { Port = port });
        Assert.Equal(port, second.Address.Port);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_slow_answers()
    {
        var simulator = await SourceSimulator.StartAsync(Given.Connectors, new() { Faults = ["slow"], Slowness = TimeSpan.FromMinutes(10) });
        using var ledger = new SourceClient(simulator, Given.Ledger);
        var answer = ledger.GetAsync("/api/outgoing");

        await simulator.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }
}
