using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit.Databases;

namespace DtiPipeline.Collection.Tests.Querying;

/// <summary>How much of a large answer is held at one time.</summary>
[Collection(nameof(AloneCollection))]
public sealed class QueryMemoryTests
{
    private const int Rows = 200_000;
    private const long Allowed = 12L * 1024 * 1024;

    [Theory, OnPostgres]
    public async Task Two_hundred_thousand_rows_are_landed_and_read_in_constant_memory(DatabaseKind _)
    {
        await using var source = await SourceDatabase.CreateAsync("select 1");
        using var collecting = QueryTests.Over(source);
        var sql = $"select 'HS-' || g as code, 'Xã Pú Nhung' as unit, date '2024-01-01' + g % 90 as day, repeat('ghi chú ', 30) as note from generate_series(1, {Rows}) g";
        var yaml = QueryTests.Yaml(sql);
        await collecting.CollectAsync(QueryTests.Yaml("select 1 as code"));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var asked = collecting.CollectAsync(yaml);
        var most = before;
        while (!asked.IsCompleted)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            await Task.WhenAny(asked, Task.Delay(50));
        }
        var payload = (await asked).Payloads[0];
        Assert.True(payload.Bytes > 60_000_000, $"{payload.Bytes} bytes");
        Assert.True(most - before < Allowed, $"{most - before} bytes held while landing");

        var reader = new RecordReader("source", ConnectorYaml.Connector(yaml).Streams[0], Reading.Hasher, new FindingLog(), null);
        var (accepted, held) = (0, 0L);
        foreach (var outcome in reader.Read(payload, collecting.Landing.Open(payload.Sha256)))
        {
            Assert.IsType<AcceptedRow>(outcome);
            if (++accepted % 50_000 == 0)
                held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        Assert.Equal(Rows, accepted);
        Assert.True(held < 2 * Allowed, $"{held} bytes held while reading");
    }
}
