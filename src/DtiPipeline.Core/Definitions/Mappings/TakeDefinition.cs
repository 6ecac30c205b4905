using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>Which rows of a stream count for a round.</summary>
public abstract record TakeDefinition
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, TakeDefinition>> Variants = new(("window", TakeWindow.Read), ("latest", TakeLatest.Read));
}
