using DtiPipeline.Collection.Inbox;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Inbox;

/// <summary>Where files go once they are dealt with.</summary>
public sealed class InboxArchiveTests : IDisposable
{
    private static readonly DataPlace Place = new() { Connector = "operators", Stream = "vnpt", File = "vnpt_1.csv" };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_lies_in_done_is_never_overwritten()
    {
        Assert.Null(InboxArchive.Done(Put("vnpt_1.csv", "first"), Place));
        Assert.Null(InboxArchive.Done(Put("vnpt_1.csv", "second"), Place));
        Assert.Null(InboxArchive.Done(Put("vnpt_1.csv", "third"), Place));
        Assert.Equal("first", File.ReadAllText(_folder["done/vnpt_1.csv"]));
        Assert.Equal("second", File.ReadAllText(_folder["done/vnpt_1.2.csv"]));
        Assert.Equal("third", File.ReadAllText(_folder["done/vnpt_1.3.csv"]));
        Assert.False(File.Exists(_folder["vnpt_1.csv"]));
    }

    [Fact]
    public void A_failed_file_has_the_reason_beside_it()
    {
        Assert.Null(InboxArchive.Failed(Put("vnpt_1.csv", "x"), Place, "tệp hỏng"));
        Assert.Equal("x", File.ReadAllText(_folder["failed/vnpt_1.csv"]));
        Assert.Equal("tệp hỏng", File.ReadAllText(_folder["failed/vnpt_1.csv.ly-do.txt"]));
    }

    [Fact]
    public void A_file_that_was_changed_since_it_was_taken_stays_for_the_next_run()
    {
        var taken = Put("vnpt_1.csv", "first");
        File.WriteAllText(_folder["vnpt_1.csv"], "corrected meanwhile");
        Assert.Equal(CollectionCodes.FileChanging, InboxArchive.Done(taken, Place)!.Code);
        Assert.True(File.Exists(_folder["vnpt_1.csv"]));
    }

    [Fact]
    public void A_file_that_is_gone_was_moved_before()
    {
        var taken = Put("vnpt_1.csv", "first");
        File.Delete(_folder["vnpt_1.csv"]);
        Assert.Null(InboxArchive.Done(taken, Place));
    }

    private TakenFile Put(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        var file = new FileInfo(_folder[name]);
        return new TakenFile(file.FullName, file.Length, file.LastWriteTimeUtc);
    }
}
