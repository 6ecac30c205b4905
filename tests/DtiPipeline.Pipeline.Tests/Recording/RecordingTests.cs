using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Checking;
using DtiPipeline.Pipeline.Recording;
using DtiPipeline.Pipeline.Tests.Nights;
using DtiPipeline.Simulator;
using DtiPipeline.TestKit;

namespace DtiPipeline.Pipeline.Tests.Recording;

/// <summary>Samples of a real source hold nothing of anybody, and can be served again.</summary>
public sealed class RecordingTests : IDisposable
{
    private static readonly Window January = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31));
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-samples-").FullName;

    [Fact]
    public async Task Recorded_answers_are_served_by_the_simulator_and_accepted_as_the_real_ones_were()
    {
        var connector = NightBench.Definitions.Connector("tthc-dvc");
        var samples = Path.Combine(_folder, "tthc-dvc", "samples");
        ImmutableArray<RecordedStream> recorded;
        await using (var source = await SourceSimulator.StartAsync(Repository.PathOf("connectors")))
            recorded = await SampleRecorder.RecordAsync(
                connector, new FixedEnvironment(source.Environment.ToImmutableDictionary(), "the source"), January, January.To, 1, CancellationToken.None);
        SampleFolderWriter.Write(samples, connector, recorded);

        await using var again = await SourceSimulator.StartAsync(_folder);
        var over = connector with { Streams = [.. connector.Streams.Where(stream => stream.Request is not null)] };
        var checks = await ConnectorCheck.RunAsync(over, new FixedEnvironment(again.Environment.ToImmutableDictionary(), "the samples"), January, January.To, 9, CancellationToken.None);
        Assert.All(checks, check => Assert.True(check.IsUsable, string.Join(' ', check.Findings.Select(finding => finding.Code))));
        Assert.Equal(recorded.Select(stream => (stream.Stream, (long)stream.Records.Length)), checks.Select(check => (check.Stream, check.Accepted)));

        var text = await File.ReadAllTextAsync(Path.Combine(samples, "dossiers.json"));
        Assert.DoesNotContain("phone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("id_number", text, StringComparison.Ordinal);
        Assert.Contains("made-up-", text, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "applicant.name", "applicant.phone", "applicant.id_number", "code" }, recorded[0].Removed.ToHashSet());
    }

    [Theory]
    [InlineData("page")]
    [InlineData("offset")]
    [InlineData("cursor")]
    [InlineData("next-url")]
    [InlineData("link")]
    public async Task Samples_of_every_kind_of_paging_are_served_to_their_end(string kind)
    {
        PaginationDefinition paging = kind switch
        {
            "page" => new PageNumberPagination("page", 1, "size", 7, "total"),
            "offset" => new OffsetPagination("skip", "take", 7, "total"),
            "cursor" => new CursorPagination("cursor", "paging.next", "size", 7, "total"),
            "next-url" => new NextUrlPagination("paging.next", "size", 7, null),
            _ => new LinkPagination("next", "size", 7, null),
        };
        var shipped = NightBench.Definitions.Connector("document-management");
        var connector = shipped with { Streams = [.. shipped.Streams.Select(stream => stream with { Request = stream.Request! with { Pagination = paging } })], Http = shipped.Http! with { RateLimit = null } };
        var records = Enumerable.Range(0, 31).Select(i =>
            $$"""{"organisation_code":"O{{i}}","month":"2024-01-01","outgoing_total":3,"signed_full":2,"signed_agency_only":1,"unsigned_electronic":0,"paper":0}""");
        SampleFolderWriter.Write(Path.Combine(_folder, "document-management", "samples"), connector, [new RecordedStream("outgoing", [.. records], [])]);

        await using var simulator = await SourceSimulator.StartAsync(_folder);
        var check = Assert.Single(await ConnectorCheck.RunAsync(
            connector, new FixedEnvironment(simulator.Environment.ToImmutableDictionary(), "the samples"), January, January.To, 99, CancellationToken.None));
        Assert.Equal((true, 5, 31L), (check.IsUsable, check.Payloads, check.Accepted));
    }

    [Fact]
    public void The_same_identifier_becomes_the_same_made_up_one()
    {
        var cleaner = Cleaner();
        var first = cleaner.Clean(Dossier("""{ "code": "000.13.26.H18-240101-0001", "status": "done" }"""));
        var second = cleaner.Clean(Dossier("""{ "code": "000.13.26.H18-240101-0001", "status": "returned" }"""));
        Assert.Equal((string?)first["code"], (string?)second["code"]);
        Assert.DoesNotContain("H18", first.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("returned", (string?)second["status"]);
        Assert.NotEqual((string?)first["code"], (string?)Cleaner(1).Clean(Dossier("""{ "code": "000.13.26.H18-240101-0001" }"""))["code"]);
    }

    [Theory]
    [InlineData("""{ "code": "A-1", "satisfaction": "hồ sơ của Lò Văn Mẫu", "applicant": { "name": "Lò Văn Mẫu" } }""", "applicant.name", "satisfaction")]
    [InlineData("""{ "code": "A-1", "satisfaction": "gọi 0912345678", "applicant": { "phone": "0912345678" } }""", "applicant.phone", "satisfaction")]
    [InlineData("""{ "code": "HS-77", "status": "hs-77 done" }""", "code", "status")]
    [InlineData("""{ "code": "A-1", "status": "see LO VAN MAU", "people": [{ "x": "Lo Van Mau" }] }""", "people", "status")]
    public void What_was_taken_out_and_is_still_readable_is_refused_and_not_shown(string record, string removed, string path)
    {
        var fault = Assert.Throws<DeliveryFault>(() => Cleaner().Clean(Dossier(record)));
        Assert.Equal((PipelineCodes.StillReadable, removed, path), (fault.Finding.Code, fault.Finding.Arguments["removed"], fault.Finding.Arguments["path"]));
        Assert.DoesNotContain(fault.Finding.Arguments.Values, text => text.Contains("Mẫu", StringComparison.Ordinal) || text.Contains("0912", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JsonObject Dossier(string text) => JsonNode.Parse(text)!.AsObject();

    private static RecordCleaner Cleaner(byte key = 0) =>
        new("tthc-dvc", NightBench.Definitions.Connector("tthc-dvc").Streams.Single(stream => stream.Id == "dossiers"), [.. Enumerable.Repeat(key, 32)]);
}
