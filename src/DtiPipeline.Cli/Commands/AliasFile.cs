using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Csv;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Commands;

/// <summary>Reads the texts of <c>dti units resolve --file</c>: CSV with the columns <c>alias,as_of,scope_code</c>, the last two optional.</summary>
public static class AliasFile
{
    private static readonly CsvColumns Columns = CsvColumns.Of(AliasRow.Read) with { Required = ["alias"] };

    /// <exception cref="CommandFault">The file is at fault; all its findings are in it.</exception>
    public static IReadOnlyList<AliasRow> Read(string file, string text)
    {
        var log = new FindingLog();
        var rows = (CsvText.Read(file, text, Columns, log) ?? []).Select(row => AliasRow.Read(new NodeValueReader(row, row.At, log))).ToList();
        // A column of the caller's own is none of our business, unless it looks like one of ours misspelt: then dates or scopes would get lost.
        var findings = log.Findings.Where(finding => finding.Code != DefinitionCodes.UnknownColumn || finding.Arguments.ContainsKey("nearest")).ToList();
        return findings.Count == 0 ? rows : throw new CommandFault(findings, [new DefinitionFile(file, text)]);
    }
}
