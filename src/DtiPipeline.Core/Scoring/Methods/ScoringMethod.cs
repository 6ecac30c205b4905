using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>How an indicator's inputs become points. Each variant has its own file with its record, its reader, its arithmetic and its trace.</summary>
public abstract record ScoringMethod
{
    /// <summary>The one place that knows the variants' words.</summary>
    public static readonly WordTable<Func<MapReader, ScoringMethod>> Variants = new(("placeholder", _ => throw new NotSupportedException()));
}
