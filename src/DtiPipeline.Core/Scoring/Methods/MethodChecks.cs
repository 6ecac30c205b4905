using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>What several methods check about their own fields.</summary>
internal static class MethodChecks
{
    /// <summary>A figure that others are divided by must be above zero.</summary>
    public static IEnumerable<Finding> Positive(SourceSpan at, string field, decimal figure) =>
        figure > 0m ? [] : [Finding.In(at, ScoringCodes.FigureNotPositive, ("field", field))];
}
