namespace DtiPipeline.Core.Definitions.Mappings;

/// <summary>What is made of the rows that count.</summary>
public enum AggregateKind
{
    /// <summary>Nothing was said: a finding.</summary>
    None,

    Count,

    CountDistinct,

    Sum,

    /// <summary>The one value there is; two different ones in a unit are a conflict.</summary>
    Value,
}
