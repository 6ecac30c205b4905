using System.Text.RegularExpressions;
using DtiPipeline.Warehouse.Migrations;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Warehouse.Tests.Review;

public partial class EvidenceReferenceTests
{
    /// <summary>Tables whose hashes name bytes of sources, not files of evidence; and those that <see cref="EvidenceStore"/> asks.</summary>
    private static readonly string[] Known = ["payload", "payload_deletion", "landing_access", "evidence", "appraisal_paper"];

    [Fact]
    public void No_table_names_files_of_evidence_that_the_nightly_sweep_does_not_know()
    {
        var tables = from migration in MigrationScripts.All from match in Hashes().Matches(migration.Text) select match.Groups["table"].Value;
        var unknown = tables.Except(Known).ToList();
        Assert.True(unknown.Count == 0, $"If files of evidence are named in {string.Join(", ", unknown)}, {nameof(EvidenceStore)} must ask it, or the night deletes them after a week; then list it here.");
    }

    [GeneratedRegex(@"create table (?<table>\w+) \((?:(?!\n\);).)*?\n\s+sha256\b|alter table (?<table>\w+) add column sha256\b", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hashes();
}
