using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DtiPipeline.Collection.Decoding;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.TestKit;
using Xunit.Abstractions;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>
/// What every source sends, spoilt at random: whatever comes, a reader gives rows or one finding. Seeded, so that a failure can be seen again: its
/// number is in the message.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    /// <summary>How often each sample is spoilt; <c>DTI_TEST_FUZZ=60</c> is the full round.</summary>
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("DTI_TEST_FUZZ") ?? "20", CultureInfo.InvariantCulture);

    private const long MostMegabytes = 128;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private static readonly List<(StreamDefinition Stream, string Name, byte[] Bytes)> Samples = [.. Inboxes(), .. Answers(), .. Fixtures()];

    [Fact]
    public void Every_sample_is_read_as_it_is()
    {
        Assert.True(Samples.Count >= 18, $"{Samples.Count} samples");
        foreach (var (stream, name, bytes) in Samples)
            Assert.True(Read(stream, name, bytes) is null, name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_comes_gives_rows_or_one_finding(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
            foreach (var (stream, name, bytes) in Samples)
            {
                var spoilt = Spoil(bytes, random);
                var watch = Stopwatch.StartNew();
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    refused += Read(stream, name, spoilt) is null ? 0 : 1;
                }
                catch (Exception fault) when (fault is not DeliveryFault)
                {
                    Assert.Fail($"seed {seed}, round {round}, {name}: {fault}");
                }
                var megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1048576;
                Assert.True(watch.Elapsed < Longest, $"seed {seed}, round {round}, {name}: {watch.Elapsed}");
                Assert.True(megabytes < MostMegabytes, $"seed {seed}, round {round}, {name}: {megabytes} MB");
            }
        // Neither are all refused, for then nothing was tried, nor none, for then nothing was spoilt.
        Assert.InRange(refused, Rounds, Rounds * Samples.Count - Rounds);
        output.WriteLine($"seed {seed}: {Rounds * Samples.Count} spoilt inputs from {Samples.Count} samples, {refused} refused with a finding, the others read to their end");
    }

    /// <returns>The finding that ended the payload; null when it was read to its end.</returns>
    private static Finding? Read(StreamDefinition stream, string name, byte[] bytes)
    {
        var notes = new FindingLog();
        var reader = new RecordReader("fuzz", stream, Reading.Hasher, notes, "unit");
        var counts = new OutcomeCounts();
        try
        {
            foreach (var outcome in reader.Read(Reading.Payload(name, bytes, 1), new MemoryStream(bytes)))
                counts.Add(outcome);
        }
        catch (DeliveryFault fault)
        {
            _ = new FindingText(Language.Vi).Render(fault.Finding);
            return fault.Finding;
        }
        return null;
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        // Inside a packed workbook, most of the time: else nearly every change would only break the packing.
        if (bytes.AsSpan().StartsWith("PK"u8) && random.Next(4) > 0)
            return SpoilPart(bytes, random);
        var spoilt = bytes.ToArray();
        for (var times = random.Next(1, 4); times > 0 && spoilt.Length > 8; times--)
            spoilt = Change(spoilt, random);
        return spoilt;
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 200), bytes.Length - at);
        switch (random.Next(7))
        {
            case 0:
                for (var flips = random.Next(1, 30); flips > 0; flips--)
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..(at + length)], .. bytes[(at + length)..]];
            case 4:
                var from = random.Next(bytes.Length - length + 1);
                (bytes[from], bytes[at]) = (bytes[at], bytes[from]);
                return [.. bytes[..at], .. bytes[from..(from + length)], .. bytes[at..]];
            case 5:
                random.NextBytes(bytes.AsSpan(at, length));
                return bytes;
            default:
                string[] words = ["\0", "\uFFFD", "\"", "<", "<table>", "<!--", "<td colspan=999999999>", "&#x110000;", "{", "[[[[", "1e999", "-", "NaN", "\r", ",", ";", "\t", "999999999999999999999999999999", "#DIV/0!", "2024", "\u0000\u0001"];
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(words[random.Next(words.Length)]), .. bytes[at..]];
        }
    }

    private static byte[] SpoilPart(byte[] bytes, Random random)
    {
        using var archive = new MemoryStream();
        archive.Write(bytes);
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            using var content = new MemoryStream();
            using (var part = entry.Open())
                part.CopyTo(content);
            var name = entry.FullName;
            entry.Delete();
            if (content.Length > 8)
                using (var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open())
                    part.Write(Change(content.ToArray(), random));
        }
        return archive.ToArray();
    }

    private static IEnumerable<(StreamDefinition, string, byte[])> Inboxes() =>
        from folder in Directory.EnumerateDirectories(Repository.PathOf("connectors")).Order(StringComparer.Ordinal)
        let inbox = Path.Combine(folder, "samples", "inbox")
        where Directory.Exists(inbox)
        from stream in ConnectorYaml.Connector(File.ReadAllText(Path.Combine(folder, "connector.yaml"))).Streams
        where stream.Files is not null
        from file in Directory.EnumerateFiles(inbox, stream.Files!).Order(StringComparer.Ordinal)
        select (stream, Path.GetFileName(file), File.ReadAllBytes(file));

    private static IEnumerable<(StreamDefinition, string, byte[])> Answers() =>
        from folder in Directory.EnumerateDirectories(Repository.PathOf("connectors")).Order(StringComparer.Ordinal)
        from stream in ConnectorYaml.Connector(File.ReadAllText(Path.Combine(folder, "connector.yaml"))).Streams
        let json = stream.Decode as JsonDecoding
        let sample = Path.Combine(folder, "samples", stream.Id + ".json")
        where json is not null && File.Exists(sample)
        let records = File.ReadAllText(sample)
        select (stream, stream.Id, Encoding.UTF8.GetBytes(json.Records.Length == 0 ? records : $$"""{"code":"200","total":1,"{{json.Records}}":{{records}}}"""));

    private static IEnumerable<(StreamDefinition, string, byte[])> Fixtures()
    {
        var html = ConnectorYaml.Stream(PublishedSampleTests.FormII06A.Replace("{ type: csv }", "{ type: html }", StringComparison.Ordinal));
        yield return (html, "a1.xls", File.ReadAllBytes(Reading.Fixture("a1_dvc_II06a_2024-Q1.xls")));
        var xml = ConnectorYaml.Stream("""
            title: edXML
            files: "*.edxml"
            decode: { type: xml, records: edXML/edXMLEnvelope/edXMLHeader/MessageHeader }
            fields:
              unit: { from: From/OrganName, type: text, required: true }
              number: { from: Code/CodeNumber, type: integer }
            key: [unit]
            covers: scope
            """);
        yield return (xml, "a.edxml", File.ReadAllBytes(Reading.Fixture("van_ban_di_2024-03.edxml")));
    }
}
