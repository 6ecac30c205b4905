using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Tests.Support;

/// <summary>Reads definitions from text as the program does.</summary>
internal static class ConnectorYaml
{
    public static ConnectorDefinition Connector(string yaml)
    {
        var log = new FindingLog();
        var node = YamlText.Read("connector.yaml", yaml, log);
        var connector = ConnectorDefinition.Read(new NodeValueReader(node, new SourceSpan("connector.yaml", 1, 1, 1), log));
        Assert.Empty(log.Findings);
        return connector;
    }

    /// <param name="body">The stream's own keys, not indented.</param>
    public static StreamDefinition Stream(string body)
    {
        var indented = string.Join('\n', body.Split('\n').Select(line => "    " + line));
        return Connector($"id: test\ntitle: Thử\nstreams:\n  rows:\n{indented}\n").Streams[0];
    }
}
