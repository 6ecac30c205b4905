using System.Text.Json.Nodes;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Schemas;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Definitions.Schemas;

public sealed class DefinitionSchemasTests
{
    public static TheoryData<string> Names => [.. DefinitionSchemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_the_one_that_the_readers_write(string name)
    {
        GoldenFile.Check(Repository.PathOf("mappings/schemas/" + name), DefinitionSchemas.All[name]);
    }

    [Fact]
    public void Nothing_but_schemas_lies_among_them()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("mappings/schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(DefinitionSchemas.All.Keys, files);
    }

    [Fact]
    public void A_word_is_an_enumeration_and_an_unknown_field_is_refused()
    {
        var stream = JsonNode.Parse(DefinitionSchemas.All["connector.schema.json"])!["properties"]!["streams"]!["additionalProperties"]!;
        Assert.Equal(["scope", "rows"], stream["properties"]!["covers"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
        Assert.False(stream["additionalProperties"]!.GetValue<bool>());
        Assert.Contains("decode", stream["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public void A_variant_is_told_by_the_constant_of_its_type()
    {
        var take = JsonNode.Parse(DefinitionSchemas.All["source-mapping.schema.json"])!["properties"]!["streams"]!["additionalProperties"]!["properties"]!["take"]!;
        Assert.Equal(["window", "latest"], take["oneOf"]!.AsArray().Select(shape => shape!["properties"]!["type"]!["const"]!.GetValue<string>()));
    }

    public static TheoryData<string> ShippedFiles => [.. Files("connectors", "*.yaml"), .. Files("mappings", "*.yaml")];

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void A_shipped_definition_names_a_schema_and_satisfies_it(string file)
    {
        var schema = File.ReadLines(Repository.PathOf(file)).First().Split('/')[^1];
        var root = YamlText.Read(file, File.ReadAllText(Repository.PathOf(file)), new FindingLog())!;
        Assert.Empty(SchemaCheck.Faults(JsonNode.Parse(DefinitionSchemas.All[schema])!, root));
    }

    [Theory]
    [InlineData("covers: rows", "covers: lines")]
    [InlineData("covers: rows", "covres: rows")]
    [InlineData("reject_threshold: 10%", "reject_threshold: 0.1")]
    [InlineData("key: [unit]", "")]
    public void What_the_reader_refuses_the_schema_refuses_too(string right, string wrong)
    {
        var text = File.ReadAllText(Repository.PathOf("connectors/police-vneid/connector.yaml")).Replace(right, wrong, StringComparison.Ordinal);
        var root = YamlText.Read("connector.yaml", text, new FindingLog())!;
        Assert.NotEmpty(SchemaCheck.Faults(JsonNode.Parse(DefinitionSchemas.All["connector.schema.json"])!, root));
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
