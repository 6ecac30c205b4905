using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Inbox;

/// <summary>Files that lie in a folder, ready or not.</summary>
public sealed class InboxTests : IDisposable
{
    private static readonly ConnectorDefinition Operators = ConnectorYaml.Connector("""
        id: operators
        title: Nhà mạng
        inbox: ${TEST_INBOX}
        streams:
          vnpt:
            title: VNPT
            files: "vnpt_*.csv"
            decode: { type: csv }
            table: { header: { starts_with: STT } }
            fields: { unit: { from: Đơn vị, type: text } }
            key: [unit]
            covers: rows
        """);

    private readonly TemporaryFolder _folder = new();

    public InboxTests() => Directory.CreateDirectory(_folder["inbox"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Matching_files_are_landed_in_the_order_of_their_names_and_stay_where_they_are()
    {
        Put("vnpt_2024-06.csv", "b");
        Put("vnpt_2024-03.csv", "a");
        Put("VNPT_2024-09.CSV", "c");
        Put("viettel_2024-03.tsv", "d");
        Put("vnpt_2024-03.csv.part", "e");
        Directory.CreateDirectory(_folder["inbox/vnpt_folder.csv"]);
        var delivery = await CollectAsync();
        Assert.Equal(["VNPT_2024-09.CSV", "vnpt_2024-03.csv", "vnpt_2024-06.csv"], delivery.Payloads.Select(payload => payload.Name));
        Assert.Equal([1, 2, 3], delivery.Payloads.Select(payload => payload.Ordinal));
        Assert.Equal("inbox ${TEST_INBOX}/vnpt_2024-03.csv", delivery.Payloads[1].Request);
        var unfinished = Assert.Single(delivery.Findings);
        Assert.Equal((CollectionCodes.FileUnfinished, "vnpt_2024-03.csv"), (unfinished.Code, unfinished.Arguments["name"]));
        Assert.Equal(5, Directory.GetFiles(_folder["inbox"]).Length);
    }

    [Fact]
    public async Task No_file_is_no_delivery_and_no_error()
    {
        Put("viettel_2024-03.tsv", "d");
        var delivery = await CollectAsync();
        Assert.True(delivery.IsEmpty);
        Assert.Empty(delivery.Findings);
    }

    [Fact]
    public async Task An_empty_file_a_link_and_one_that_is_open_in_Excel_are_reported_and_left()
    {
        Put("vnpt_1.csv", "");
        Put("outside.txt", "not ours");
        File.CreateSymbolicLink(_folder["inbox/vnpt_2.csv"], _folder["inbox/outside.txt"]);
        Put("~$vnpt_3.csv", "x");
        Put("vnpt_3.csv", "good");
        var delivery = await CollectAsync();
        Assert.Equal(["vnpt_3.csv"], delivery.Payloads.Select(payload => payload.Name));
        Assert.Equal([CollectionCodes.FileInUse, CollectionCodes.FileEmpty, CollectionCodes.FileIsLink], delivery.Findings.Select(finding => finding.Code));
        Assert.Equal("operators/vnpt, vnpt_1.csv", delivery.Findings[1].Place!.ToString());
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_left_for_the_next_run()
    {
        Put("vnpt_1.csv", "STT,Đơn vị\n");
        var delivery = await CollectAsync(new GrowingLanding(new FolderLanding(_folder["landing"]), _folder["inbox/vnpt_1.csv"]));
        Assert.True(delivery.IsEmpty);
        Assert.Equal(CollectionCodes.FileChanging, Assert.Single(delivery.Findings).Code);
    }

    [Theory]
    [InlineData("vnpt_1.csv.part")]
    [InlineData("vnpt_1.csv.crdownload")]
    [InlineData("vnpt_1.tmp.csv.TMP")]
    [InlineData(".vnpt_1.csv")]
    [InlineData("vnpt_1.csv~")]
    public async Task A_file_with_a_temporary_name_is_left_and_said(string name)
    {
        Put(name, "STT,Đơn vị");
        var delivery = await CollectAsync();
        Assert.True(delivery.IsEmpty);
        Assert.Equal(CollectionCodes.FileUnfinished, Assert.Single(delivery.Findings).Code);
        Assert.True(File.Exists(_folder["inbox/" + name]));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_left_for_the_next_run()
    {
        Put("vnpt_1.csv", "STT,Đơn vị");
        await using (new FileStream(_folder["inbox/vnpt_1.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Equal(CollectionCodes.FileLocked, Assert.Single((await CollectAsync()).Findings).Code);
        Assert.Single((await CollectAsync()).Payloads);
    }

    [Fact]
    public async Task A_file_written_a_moment_ago_is_waited_for_and_left_when_it_grows()
    {
        var connector = Operators with { HandOver = new HandOver(TakenFiles.Leave, TimeSpan.FromMilliseconds(400), Operators.At) };
        File.WriteAllText(_folder["inbox/vnpt_1.csv"], "STT,Đơn vị\n1,Xã A\n");
        Assert.Single((await CollectAsync(connector: connector)).Payloads);

        File.WriteAllText(_folder["inbox/vnpt_2.csv"], "STT,Đơn vị\n");
        var collecting = CollectAsync(connector: connector);
        await Task.Delay(100);
        await File.AppendAllTextAsync(_folder["inbox/vnpt_2.csv"], "1,Xã A\n");
        var delivery = await collecting;
        Assert.Equal(["vnpt_1.csv"], delivery.Payloads.Select(payload => payload.Name));
        Assert.Equal(CollectionCodes.FileChanging, Assert.Single(delivery.Findings).Code);
    }

    [Theory]
    [InlineData("vnpt_..\\..\\etc.csv")]
    [InlineData("vnpt_\n.csv")]
    [InlineData("vnpt_\u202Evsc.csv")]
    [InlineData("vnpt_...csv")]
    public async Task A_name_that_may_deceive_or_lead_elsewhere_is_refused_and_not_repeated(string name)
    {
        Put(name, "STT,Đơn vị");
        var delivery = await CollectAsync();
        Assert.True(delivery.IsEmpty);
        var refused = Assert.Single(delivery.Findings);
        Assert.Equal(CollectionCodes.FileNameRefused, refused.Code);
        Assert.All(refused.Place!.File!, letter => Assert.False(char.IsControl(letter) || letter == '\u202E'));
    }

    [Fact]
    public async Task Copies_of_a_file_are_read_once_and_said()
    {
        Put("vnpt_1 (2).csv", "STT,Đơn vị");
        Put("vnpt_1.csv", "STT,Đơn vị");
        var delivery = await CollectAsync();
        Assert.Equal(["vnpt_1 (2).csv"], delivery.Payloads.Select(payload => payload.Name));
        Assert.Equal(CollectionCodes.FileTwice, Assert.Single(delivery.Findings).Code);
    }

    [Fact]
    public async Task A_name_composed_in_another_way_is_the_same_name()
    {
        Put("số liệu.csv".Normalize(NormalizationForm.FormD), "a");
        var stream = Operators.Streams[0] with { Files = "số *.csv" };
        var delivery = await CollectAsync(stream: stream);
        Assert.Equal("số liệu.csv", Assert.Single(delivery.Payloads).Name);
    }

    [Fact]
    public async Task A_folder_that_is_missing_ends_the_stream()
    {
        Directory.Delete(_folder["inbox"]);
        var fault = await Assert.ThrowsAsync<DeliveryFault>(() => CollectAsync());
        Assert.Equal(CollectionCodes.InboxMissing, fault.Finding.Code);
        Directory.CreateDirectory(_folder["inbox"]);
    }

    [Fact]
    public async Task A_stream_without_any_way_in_points_at_its_definition()
    {
        var connector = Operators with { Inbox = null };
        using var collector = new StreamCollector(new FolderLanding(_folder["landing"]), Environment(), TimeProvider.System);
        var fault = await Assert.ThrowsAsync<DeliveryFault>(() =>
            collector.CollectAsync(connector, connector.Streams[0], Collecting.Quarter, new DateOnly(2024, 4, 10), null, CancellationToken.None));
        Assert.Equal((CollectionCodes.NoWayIn, "connector.yaml"), (fault.Finding.Code, fault.Finding.At!.File));
    }

    /// <summary>A file that has been lying there for a while.</summary>
    private void Put(string name, string text)
    {
        File.WriteAllText(_folder["inbox/" + name], text);
        File.SetLastWriteTimeUtc(_folder["inbox/" + name], DateTime.UtcNow.AddMinutes(-5));
    }

    private FixedEnvironment Environment() => new(ImmutableDictionary<string, string>.Empty.Add("TEST_INBOX", _folder["inbox"]), "the test");

    private async Task<Delivery> CollectAsync(ILanding? landing = null, StreamDefinition? stream = null, ConnectorDefinition? connector = null)
    {
        using var collector = new StreamCollector(landing ?? new FolderLanding(_folder["landing"]), Environment(), TimeProvider.System);
        return await collector.CollectAsync(connector ?? Operators, stream ?? Operators.Streams[0], Collecting.Quarter, new DateOnly(2024, 4, 10), null, CancellationToken.None);
    }

    /// <summary>Lets somebody write on while the file is read.</summary>
    private sealed class GrowingLanding(ILanding inner, string file) : ILanding
    {
        public LandingNotes Notes => inner.Notes;

        public async Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation)
        {
            var landed = await inner.LandAsync(plain, encrypted, cancellation);
            await using var writer = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            writer.Write("1,Xã Ta Ma\n"u8);
            return landed;
        }

        public Stream Open(string sha256) => inner.Open(sha256);

        public void Sweep() => inner.Sweep();

        public IEnumerable<string> Older(DateTimeOffset than) => inner.Older(than);

        public void Remove(string sha256, LandedCopies copies = LandedCopies.All) => inner.Remove(sha256, copies);

        public string TagOf(string text) => inner.TagOf(text);

        public LandedCopies CopiesOf(string sha256) => inner.CopiesOf(sha256);
    }
}
