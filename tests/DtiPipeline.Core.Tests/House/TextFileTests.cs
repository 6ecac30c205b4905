using System.Text;
using System.Text.RegularExpressions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.House;

/// <summary>What every text of the repository keeps to, whoever wrote it.</summary>
public sealed partial class TextFileTests
{
    private static readonly string[] TextExtensions =
        [".cs", ".cshtml", ".css", ".csproj", ".csv", ".html", ".js", ".json", ".md", ".props", ".sh", ".sql", ".tsv", ".txt", ".yaml", ".yml"];

    /// <summary>Folders whose files are what a source sends, in whatever state it sends them.</summary>
    private static readonly string[] AsReceived = [];

    /// <summary>Which YAML file is of which kind.</summary>
    private static readonly (Regex Places, string Schema)[] Schemas =
    [
        (Place("connectors/[^/]+/connector"), "connector"),
        (Place("connectors/[^/]+/samples/simulator"), "simulator"),
        (Place("connectors/[^/]+/samples/[^/]+[.]generator"), "generator"),
        (Place("mappings/sources/[^/]+"), "source-mapping"),
        (Place("mappings/cases/[^/]+[.]cases"), "cases"),
        (Place("mappings/indicator-sets/[^/]+"), "indicator-set"),
        (Place("mappings/data-elements/[^/]+"), "data-elements"),
        (Place("mappings/assessments"), "assessments"),
        (Place("mappings/alerts"), "alerts"),
        (Place("mappings/processes"), "processes"),
        (Place("mappings/validation-rules"), "validation-rules"),
    ];

    [Fact]
    public void Texts_are_UTF8_in_the_composed_form() => Tree.None(
        from folder in new[] { "mappings", "connectors", "src" }
        from path in Tree.Files(folder, TextExtensions)
        where !AsReceived.Any(received => path.StartsWith(received, StringComparison.Ordinal))
        let fault = FaultOf(path)
        where fault is not null
        select $"{path}: {fault}",
        "save as UTF-8, Unicode form NFC (a letter and its mark are one character):");

    [Fact]
    public void No_file_names_a_place_on_somebody_s_machine() => Tree.None(
        from path in Tree.Files("")
        where TextExtensions.Contains(Path.GetExtension(path)) || Path.GetExtension(path).Length == 0
        where !path.EndsWith("packages.lock.json", StringComparison.Ordinal)
        let text = Tree.Text(path)
        from match in MachinePlace().Matches(text)
        select $"{path}:{text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value}",
        "say it so that it is true on every machine:");

    [Fact]
    public void Every_YAML_definition_names_its_schema_in_the_first_line() => Tree.None(
        from folder in new[] { "mappings", "connectors" }
        from path in Tree.Files(folder, ".yaml", ".yml")
        let first = File.ReadLines(Repository.PathOf(path)).FirstOrDefault("")
        let schema = SchemaLine().Match(first).Groups["schema"].Value
        let expected = Schemas.FirstOrDefault(place => place.Places.IsMatch(path)).Schema
        where schema.Length == 0 || Resolved(path, schema) != $"mappings/schemas/{expected}.schema.json"
        select $"{path}: {first} (expected: {expected ?? "a new line in this test's table"})",
        "first line `# yaml-language-server: $schema=<path to its kind's file in mappings/schemas>`, so that editors complete and check:");

    [Fact]
    public void The_licence_is_MIT()
    {
        var licence = string.Join(' ', Tree.Text("LICENSE").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.StartsWith("MIT License", licence, StringComparison.Ordinal);
        Assert.Contains("Permission is hereby granted, free of charge, to any person obtaining a copy", licence, StringComparison.Ordinal);
        Assert.Contains("THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND", licence, StringComparison.Ordinal);
    }

    private static string? FaultOf(string path)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(Repository.PathOf(path)));
            if (text.IsNormalized(NormalizationForm.FormC))
                return null;
            var lines = text.Split('\n');
            return $"line {Array.FindIndex(lines, line => !line.IsNormalized(NormalizationForm.FormC)) + 1} is not NFC";
        }
        catch (DecoderFallbackException fault)
        {
            return $"byte {fault.Index} is not UTF-8";
        }
    }

    /// <summary>A path written in a file, as seen from the root.</summary>
    private static string Resolved(string file, string path) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(file))!, path))).Replace('\\', '/');

    private static Regex Place(string pattern) => new($"^{pattern}[.]yaml$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^# yaml-language-server: \$schema=(?<schema>\S+\.schema\.json)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemaLine();

    // The words are cut in two so that this file does not offend itself.
    [GeneratedRegex(
        "/wor" + "k/|/roo" + "t/|/tm" + "p/(?:bash_jobs|studio)|/far" + "m/|farm-(?:studi" + "o|benc" + "h)|[.]libra" + "ry/"
        + "|(?<![A-Za-z])share" + "d/(?:design|facts|samples|seeds|data|hooks)|api[.]nuge" + "t[.]org|registry[.]npm" + "js",
        RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachinePlace();
}
