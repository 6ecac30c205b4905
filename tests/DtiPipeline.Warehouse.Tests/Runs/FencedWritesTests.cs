using System.Text.RegularExpressions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Warehouse.Tests.Runs;

/// <summary>A run writes through <c>FencedTransaction</c> and in no other way, so that no store can forget the token.</summary>
public sealed partial class FencedWritesTests
{
    /// <summary>Who may begin a transaction, or write without one, and why no run's token is needed there.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Runs/FencedTransaction.cs"] = "checks the token",
        ["Runs/LeaseStore.cs"] = "gives the token out",
        ["People/AuditedTransaction.cs"] = "what people do, with its record",
        ["People/AuditStore.cs"] = "what people do",
        ["People/ApiKeyStore.cs"] = "when a key was used last",
        ["Copies/WarehouseCopy.cs"] = "writes into a copy that is thrown away",
        ["Copies/RowCopy.cs"] = "writes into a copy that is thrown away",
        ["Backups/PostgresDump.cs"] = "reads, in a transaction that may not write",
        ["Backups/PostgresRestore.cs"] = "fills an empty database",
        ["Backups/SqliteRestore.cs"] = "fills a file that is not yet a warehouse",
        ["Migrations/Migrator.cs"] = "one process at a time, by a lock of its own",
        ["Scheduling/ScheduleStore.cs"] = "facts about time and about runs that are over; what a run claims is fenced",
        ["Alerting/AlertStore.cs"] = "facts about what is wrong; each update says itself from which state it goes",
        ["Alerting/OutboxStore.cs"] = "what became of messages; each is claimed",
        ["Scheduling/ChangeStore.cs"] = "what a service noticed",
    };

    [Fact]
    public void Only_these_files_write_without_a_run_s_token()
    {
        var root = Repository.PathOf("src/DtiPipeline.Warehouse");
        var found = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => file.Text.Contains(".BeginAsync()", StringComparison.Ordinal) || UnfencedWrite().IsMatch(file.Text))
            .Select(file => file.Path);
        Assert.Empty(found.Except(Allowed.Keys));
    }

    [GeneratedRegex(@"UseAsync\([^;]*?ExecuteAsync", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex UnfencedWrite();
}
