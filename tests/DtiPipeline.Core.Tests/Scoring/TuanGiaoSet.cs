using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>The set of huyện Tuần Giáo and the catalogue of elements, as they are shipped.</summary>
internal static class TuanGiaoSet
{
    public static readonly IndicatorSet Set = Read("mappings/indicator-sets/tuan-giao-huyen-2024.yaml", IndicatorSet.Read);

    private static readonly Dictionary<string, DataElement> Elements = Directory
        .EnumerateFiles(Repository.PathOf("mappings/data-elements"), "*.yaml")
        .SelectMany(file => Read(Path.GetRelativePath(Repository.Root, file), ElementCatalogue.Read).Elements)
        .ToDictionary(element => element.Code);

    public static DataElement? Element(string code) => Elements.GetValueOrDefault(code);

    private static T Read<T>(string file, Func<ValueReader, T> read)
    {
        var log = new FindingLog();
        var definition = read(new NodeValueReader(YamlText.Read(file, File.ReadAllText(Repository.PathOf(file)), log), new SourceSpan(file, 1, 1, 1), log));
        Assert.Empty(log.Findings);
        return definition;
    }
}
