using System.Text;
using DtiPipeline.Collection;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.TestKit.Databases;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Tests.Nights;

public sealed class LandingSweepTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-sweep-").FullName;

    [Theory, OnSqlite, OnPostgres]
    public async Task Old_bytes_that_nobody_registered_are_swept_and_no_others(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var landing = new FolderLanding(_folder, new byte[32]);
        var registered = await LandAsync(landing, "registered", encrypted: false, hours: 48);
        var registeredSealed = await LandAsync(landing, "registered, of persons", encrypted: true, hours: 48);
        var walked = await LandAsync(landing, "page 1 of a walk that is not over", encrypted: true, hours: 2);
        var fresh = await LandAsync(landing, "of a run at work", encrypted: false, hours: 0);
        var orphan = await LandAsync(landing, "of a run that was killed", encrypted: false, hours: 2);
        var orphanSealed = await LandAsync(landing, "of a run that was killed, of persons", encrypted: true, hours: 2);
        var token = await test.Database.BeginRunAsync();
        await new PayloadStore(test.Database).RegisterAsync(token, "c", "s", [Receipt(registered), Receipt(registeredSealed)]);
        landing.Notes.Pages.Add("c", "s", "plan", new JournalPage(Page(walked), new Uri("https://host/"), null));
        await File.WriteAllTextAsync(Path.Combine(_folder, ".half.part"), "half");

        await new LandingSweep(test.Database, landing, TimeProvider.System).RunAsync(default);

        Assert.Equal(
            ((string[])[registered, registeredSealed, walked, fresh]).Order(StringComparer.Ordinal),
            landing.Older(DateTimeOffset.MaxValue).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_folder, $"{orphan}*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(_folder, $"{orphanSealed}*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.part*", SearchOption.AllDirectories));
        using var bytes = new StreamReader(landing.Open(registeredSealed));
        Assert.Equal("registered, of persons", await bytes.ReadToEndAsync());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> LandAsync(FolderLanding landing, string text, bool encrypted, int hours)
    {
        var landed = await landing.LandAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), encrypted, default);
        foreach (var file in Directory.EnumerateFiles(_folder, $"{landed.Sha256}*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-hours));
        return landed.Sha256;
    }

    private static PayloadReceipt Receipt(string sha256) => new()
    {
        Sha256 = sha256, Name = sha256, Request = "inbox", ReceivedAt = DateTimeOffset.UnixEpoch, Size = 1, AsOf = new DateOnly(2024, 4, 10),
    };

    private static LandedPayload Page(string sha256) => new()
    {
        Ordinal = 1, Name = "page=1", Request = "GET https://host/", Sha256 = sha256, Bytes = 1, ReceivedAt = DateTimeOffset.UtcNow, AsOf = new DateOnly(2024, 4, 10),
    };
}
