using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Definitions;

/// <summary>A small workspace without any finding (<c>ValidWorkspace/</c>), to break in one place and look at what is said.</summary>
internal sealed class TestWorkspace
{
    public const string ConnectorFile = "connectors/health/connector.yaml";
    public const string MappingFile = "mappings/sources/health.yaml";
    public const string CasesFile = "mappings/cases/health.cases.yaml";
    public const string ElementsFile = "mappings/data-elements/elements.yaml";
    public const string AgenciesFile = "mappings/agencies.csv";
    public const string ReferenceValuesFile = "mappings/reference-values.csv";
    public const string SetFile = "mappings/indicator-sets/demo-huyen.yaml";
    public const string AssessmentsFile = "mappings/assessments.yaml";
    public const string UnitsFile = "mappings/org-units/units.csv";
    public const string LineageFile = "mappings/org-units/lineage.csv";
    public const string StatusesFile = "mappings/crosswalks/visit-status.csv";
    public const string PlacesFile = "mappings/crosswalks/health-places.csv";
    public const string HeadsFile = "mappings/crosswalks/heads.csv";

    private readonly ImmutableSortedDictionary<string, string> _files;

    private TestWorkspace(ImmutableSortedDictionary<string, string> files) => _files = files;

    public static TestWorkspace Valid { get; } = new(Read(Repository.PathOf("tests/DtiPipeline.Core.Tests/Definitions/ValidWorkspace")));

    public IReadOnlyList<DefinitionFile> Files => [.. _files.Select(file => new DefinitionFile(file.Key, file.Value))];

    /// <summary>The files of a folder by their path in it.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    public TestWorkspace With(string path, string text) => new(_files.SetItem(path, text));

    public TestWorkspace Without(string path) => new(_files.Remove(path));

    /// <summary>Replaces the one place where a text stands.</summary>
    public TestWorkspace Change(string path, string old, string changed)
    {
        var text = _files[path];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not hold {old}");
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"{path} holds {old} more than once");
        return With(path, text.Replace(old, changed, StringComparison.Ordinal));
    }

    public LoadedDefinitions Load() => DefinitionLoader.Load(Files);

    /// <summary>Every finding as its code and the text under its caret: <c>DTI2205 beds.totl</c>.</summary>
    public IReadOnlyList<string> Found() => [.. Load().Findings.Select(finding => $"{finding.Code} {Marked(finding.At)}".TrimEnd())];

    /// <summary>The only finding.</summary>
    public Finding TheFinding() => Assert.Single(Load().Findings);

    private string Marked(SourceSpan? at)
    {
        if (at is null || !_files.TryGetValue(at.File, out var text))
            return "";
        var line = text.Split('\n')[at.Line - 1];
        return at.Column > line.Length ? "" : line.Substring(at.Column - 1, Math.Min(at.Length, line.Length - at.Column + 1));
    }
}
