using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Compilation;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Mapping.Compilation;

/// <summary>Golden/*.stream.yaml with its *.mapping.yaml, read as the real ones are.</summary>
internal static class GoldenMappings
{
    public static string Folder { get; } = Repository.PathOf("tests/DtiPipeline.Core.Tests/Mapping/Golden");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.mapping.yaml").Select(file => Path.GetFileName(file)[..^".mapping.yaml".Length]).Order(StringComparer.Ordinal);

    public static CompiledMapping Compile(string name, Func<string, ElementType>? typeOf = null)
    {
        var mapping = Mapping(name);
        return MappingCompiler.Compile(mapping, Stream(name), $"stg_golden_{name}", mapping.Elements.ToDictionary(element => element.Element, element => Element(element.Element, typeOf)));
    }

    public static StreamDefinition Stream(string name) => Read($"{name}.stream.yaml", StreamDefinition.Read) with { Id = name };

    public static StreamMapping Mapping(string name) => Read($"{name}.mapping.yaml", StreamMapping.Read) with { Stream = name };

    private static DataElement Element(string code, Func<string, ElementType>? typeOf) => new()
    {
        Code = code, Name = code, Definition = code, Type = typeOf?.Invoke(code) ?? ElementType.Number, Trust = [], Options = ["leader", "deputy"], At = new SourceSpan("data-elements.yaml", 1, 1, 1),
    };

    private static T Read<T>(string file, Func<ValueReader, T> read)
    {
        var log = new FindingLog();
        var node = YamlText.Read(file, File.ReadAllText(Path.Combine(Folder, file)), log);
        var value = read(new NodeValueReader(node, node!.At, log));
        return log.Findings.Count == 0 ? value : throw new InvalidOperationException(string.Join('\n', log.Findings));
    }
}
