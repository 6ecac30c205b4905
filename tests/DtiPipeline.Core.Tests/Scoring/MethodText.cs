using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>Reads a rule from YAML, as a set's file would give it.</summary>
internal static class MethodText
{
    public static ScoringMethod Read(string yaml)
    {
        var (method, findings) = TryRead(yaml);
        Assert.Empty(findings);
        return method;
    }

    public static (ScoringMethod Method, IReadOnlyList<Finding> Findings) TryRead(string yaml)
    {
        var log = new FindingLog();
        var method = new NodeValueReader(YamlText.Read("set.yaml", yaml, log), new SourceSpan("set.yaml", 1, 1, 1), log).Variant(ScoringMethod.Variants);
        return (method, log.Findings);
    }
}
