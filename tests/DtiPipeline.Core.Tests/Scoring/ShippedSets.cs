using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>The indicator sets and the catalogue of elements of this repository, as they are shipped.</summary>
internal static class ShippedSets
{
    private static readonly Dictionary<string, DataElement> Elements = Files("mappings/data-elements")
        .SelectMany(file => Read(file, ElementCatalogue.Read).Elements).ToDictionary(element => element.Code);

    public static TheoryData<string> Ids => [.. Files("mappings/indicator-sets").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static readonly IndicatorSet TuanGiao = Read("tuan-giao-huyen-2024");

    public static IndicatorSet Read(string id) => Read($"mappings/indicator-sets/{id}.yaml", IndicatorSet.Read);

    public static DataElement? Element(string code) => Elements.GetValueOrDefault(code);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.yaml").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    private static T Read<T>(string file, Func<ValueReader, T> read)
    {
        var log = new FindingLog();
        var definition = read(new NodeValueReader(YamlText.Read(file, File.ReadAllText(Repository.PathOf(file)), log), new SourceSpan(file, 1, 1, 1), log));
        Assert.Empty(log.Findings);
        return definition;
    }
}
