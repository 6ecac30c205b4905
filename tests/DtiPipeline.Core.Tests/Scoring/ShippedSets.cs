using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>The indicator sets of this repository.</summary>
internal static class ShippedSets
{
    public static TheoryData<string> Ids =>
        [.. Directory.EnumerateFiles(Repository.PathOf("mappings/indicator-sets"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static IndicatorSet Read(string id)
    {
        var log = new FindingLog();
        var text = File.ReadAllText(Repository.PathOf($"mappings/indicator-sets/{id}.yaml"));
        var set = IndicatorSet.Read(new NodeValueReader(YamlText.Read("set.yaml", text, log), new SourceSpan("set.yaml", 1, 1, 1), log));
        Assert.Empty(log.Findings);
        return set;
    }
}
