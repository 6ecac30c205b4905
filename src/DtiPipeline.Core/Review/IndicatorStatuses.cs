using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review;

/// <summary>An indicator's status from the decisions on its figures.</summary>
public static class IndicatorStatuses
{
    /// <param name="decided">Of each figure the decision that holds; null where there is none, or it must be looked at again.</param>
    public static IndicatorStatus Of(IReadOnlyCollection<DecisionKind?> decided) => decided switch
    {
        { Count: 0 } => IndicatorStatus.Open,
        _ when decided.Contains(null) => IndicatorStatus.Open,
        _ when decided.Contains(DecisionKind.Override) => IndicatorStatus.Corrected,
        _ when decided.Contains(DecisionKind.Declare) || decided.Contains(DecisionKind.NotApplicable) => IndicatorStatus.Declared,
        _ => IndicatorStatus.Confirmed,
    };

    public static string Text(this IndicatorStatus status, Language language) => (status, language) switch
    {
        (IndicatorStatus.Open, Language.Vi) => "chưa xác nhận",
        (IndicatorStatus.Confirmed, Language.Vi) => "đã xác nhận",
        (IndicatorStatus.Corrected, Language.Vi) => "đã sửa",
        (IndicatorStatus.Declared, Language.Vi) => "đã kê khai",
        (IndicatorStatus.Open, _) => "open",
        (IndicatorStatus.Confirmed, _) => "confirmed",
        (IndicatorStatus.Corrected, _) => "corrected",
        _ => "declared",
    };
}
