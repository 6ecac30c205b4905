using System.Collections.Frozen;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Mapping.Coverage;

/// <summary>What the end of a stream says about its source.</summary>
public static class SourceStates
{
    private static readonly FrozenSet<string> Refusals =
        new[]
        {
            CollectionCodes.RequestRefused, CollectionCodes.AccessRefused, CollectionCodes.TokenRefused,
            CollectionCodes.QueryLoginRefused, CollectionCodes.QueryWrites, CollectionCodes.QueryRefused,
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="fault">The finding with which the stream ended.</param>
    public static SourceState After(Finding fault) => fault.Code switch
    {
        // It was asked and had nothing to say, which is neither a figure nor a failure to answer.
        CollectionCodes.EmptyAnswer => SourceState.Silent,
        var code when Refusals.Contains(code) => SourceState.Refused,
        _ => SourceState.Down,
    };
}
