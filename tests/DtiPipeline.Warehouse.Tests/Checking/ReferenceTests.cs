using System.Text.RegularExpressions;
using DtiPipeline.Warehouse.Checking;
using DtiPipeline.Warehouse.Migrations;

namespace DtiPipeline.Warehouse.Tests.Checking;

public partial class ReferenceTests
{
    [Fact]
    public void Every_reference_of_the_schema_is_verified()
    {
        var declared =
            from migration in MigrationScripts.All
            from table in Tables().Matches(migration.Text)
            from column in Columns().Matches(table.Groups["columns"].Value)
            select new Reference(table.Groups["table"].Value, column.Groups["column"].Value, column.Groups["parent"].Value, column.Groups["key"].Value);
        var added =
            from migration in MigrationScripts.All
            from column in Added().Matches(migration.Text)
            select new Reference(column.Groups["table"].Value, column.Groups["column"].Value, column.Groups["parent"].Value, column.Groups["key"].Value);
        var missing = declared.Concat(added).Except(Reference.All).ToList();
        Assert.True(missing.Count == 0, $"list these in {nameof(Reference)}.{nameof(Reference.All)}:\n{string.Join('\n', missing)}");
    }

    [GeneratedRegex(@"create table (?<table>\w+) \((?<columns>.*?)\n\)", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tables();

    [GeneratedRegex(@"^\s+(?<column>\w+)[^\n]*? references (?<parent>\w+) \((?<key>\w+)\)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Columns();

    [GeneratedRegex(@"alter table (?<table>\w+) add column (?<column>\w+)[^\n;]*? references (?<parent>\w+) \((?<key>\w+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Added();
}
