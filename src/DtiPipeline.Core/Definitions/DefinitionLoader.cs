using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Rules;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions;

/// <summary>
/// Text → positioned nodes → records → one set → rules. All findings come in one run; a fault in one file never hides those of another, and what
/// would only echo a fault already named is left out.
/// </summary>
public static class DefinitionLoader
{
    /// <param name="files">
    /// The files under <c>connectors/</c> and <c>mappings/</c>. Only the text of those that <see cref="DefinitionLayout.IsDefinition"/> names is
    /// read; the paths of the others tell of folders without a <c>connector.yaml</c> and of files nobody would read.
    /// </param>
    public static LoadedDefinitions Load(IReadOnlyList<DefinitionFile> files)
    {
        var log = new FindingLog();
        var definitions = files.Where(file => DefinitionLayout.IsDefinition(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        log.AddRange(LayoutFindings(files, definitions.Count));
        var reader = new DefinitionReader(log);
        foreach (var file in definitions)
            reader.Read(file);
        var set = reader.ToSet();
        log.AddRange(DefinitionRules.Check(set));
        var isSound = log.Findings.All(finding => FindingCatalogue.Embedded.SeverityOf(finding.Code) != Severity.Error);
        return new LoadedDefinitions(isSound ? set : null, Ordered(log.Findings), definitions.Count);
    }

    private static IEnumerable<Finding> LayoutFindings(IReadOnlyList<DefinitionFile> files, int definitions)
    {
        if (definitions == 0)
            yield return Finding.Of(DefinitionCodes.NoDefinitions);
        foreach (var file in files.Where(file => DefinitionLayout.KindOf(file.Path) == DefinitionKind.Unknown))
            yield return Finding.In(new SourceSpan(file.Path, 1, 1, 1), DefinitionCodes.UnknownFile,
                ("name", file.Path), ("nearest", NearestName.Of(file.Path, DefinitionLayout.PlacesFor(file.Path))));
        var folders = files.ToLookup(file => DefinitionLayout.ConnectorFolder(file.Path));
        foreach (var folder in folders.Where(folder => folder.Key is not null && folder.All(file => DefinitionLayout.KindOf(file.Path) != DefinitionKind.Connector)))
        {
            var first = folder.Select(file => file.Path).Order(StringComparer.Ordinal).First();
            yield return Finding.In(new SourceSpan(first, 1, 1, 1), DefinitionCodes.NoConnectorFile, ("name", folder.Key));
        }
    }

    private static ImmutableArray<Finding> Ordered(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.At?.File ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.At?.Line)
            .ThenBy(finding => finding.At?.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal),
    ];
}
