using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>How long the bytes of one stream are kept.</summary>
/// <param name="Text">For the record: what was asked for and where it is written.</param>
internal sealed record RetentionRule(string Connector, string Stream, TimeSpan Keep, string Text)
{
    /// <summary>The rules of every stream that has one.</summary>
    public static IEnumerable<RetentionRule> Of(DefinitionSet definitions) =>
        from connector in definitions.Connectors
        from stream in connector.Streams
        let retention = connector.RetentionOf(stream)
        where retention is not null
        select new RetentionRule(connector.Id, stream.Id, retention.Keep, $"keep {Words(retention)}, {retention.At}");

    private static string Words(Retention retention) => FormattableString.Invariant($"{retention.Keep.TotalDays:0.##}d");
}
