using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules;

/// <summary>Looking things up in a set whose names may not resolve.</summary>
internal static class Lookups
{
    /// <summary>The system column that every stream has beside its fields.</summary>
    public const string AsOf = "as_of";

    public static ConnectorDefinition? FindConnector(this DefinitionSet set, string id) => set.Connectors.FirstOrDefault(connector => connector.Id == id);

    public static StreamDefinition? FindStream(this ConnectorDefinition connector, string id) => connector.Streams.FirstOrDefault(stream => stream.Id == id);

    public static Crosswalk? FindCrosswalk(this DefinitionSet set, string name) => set.Crosswalks.FirstOrDefault(crosswalk => crosswalk.Name == name);

    /// <summary>True when a name may be missing only because its file could not be read.</summary>
    public static bool IsFaulty(this DefinitionSet set, DefinitionKind kind, string name = "") => set.FaultyFiles.Contains(DefinitionLayout.PathOf(kind, name));

    /// <summary>True when some file of a kind that has one file a name could not be read.</summary>
    public static bool HasFaulty(this DefinitionSet set, DefinitionKind kind) => set.FaultyFiles.Any(file => DefinitionLayout.KindOf(file) == kind);

    /// <summary>Every indicator and sub-indicator of every set.</summary>
    public static IEnumerable<Indicator> AllIndicators(this DefinitionSet set) => set.Sets.SelectMany(AllIndicators);

    /// <summary>Every indicator of a set, its sub-indicators after it.</summary>
    public static IEnumerable<Indicator> AllIndicators(this IndicatorSet set) => set.Indicators.SelectMany(indicator => indicator.Children.Prepend(indicator));

    /// <summary>Every mapped stream whose connector is known and was read without fault.</summary>
    public static IEnumerable<MappedStream> MappedStreams(this DefinitionSet set) =>
        from mapping in set.Mappings
        let connector = set.FindConnector(mapping.Connector)
        where connector is not null && !set.IsFaulty(DefinitionKind.Connector, connector.Id)
        from stream in mapping.Streams
        let source = connector.FindStream(stream.Stream)
        where source is not null
        select new MappedStream(connector, source, stream);

    /// <summary>A finding about a name that is not known, with the nearest that is.</summary>
    public static Finding Unknown(SourceSpan at, string code, string name, IEnumerable<string> known, params ReadOnlySpan<(string Name, string? Value)> more) =>
        Finding.In(at, code, [("name", name), ("nearest", NearestName.Of(name, known)), .. more]);
}
