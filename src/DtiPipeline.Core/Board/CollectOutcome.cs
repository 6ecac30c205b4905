namespace DtiPipeline.Core.Board;

/// <summary>How an attempt to collect a stream ended.</summary>
public enum CollectOutcome
{
    /// <summary>Something came, new or as before.</summary>
    Arrived,

    NothingThere,

    Failed,
}
