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
        where schema.Length == 0 || !IsAmongSchemas(path, schema)
        select $"{path}: {first}",
        "first line `# yaml-language-server: $schema=<path to a file of mappings/schemas>`, so that editors complete and check:");

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

    private static bool IsAmongSchemas(string path, string schema)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(path))!;
        return Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, schema))) == Repository.PathOf("mappings/schemas");
    }

    [GeneratedRegex(@"^# yaml-language-server: \$schema=(?<schema>\S+\.schema\.json)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemaLine();

    // The words are cut in two so that this file does not offend itself.
    [GeneratedRegex(
        "/wor" + "k/|/roo" + "t/|/tm" + "p/(?:bash_jobs|studio)|/far" + "m/|farm-(?:studi" + "o|benc" + "h)|[.]libra" + "ry/"
        + "|(?<![A-Za-z])share" + "d/(?:design|facts|samples|seeds|data|hooks)|api[.]nuge" + "t[.]org|registry[.]npm" + "js",
        RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachinePlace();
}
