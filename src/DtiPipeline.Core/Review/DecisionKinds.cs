using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review;

/// <summary>The words of decisions, for the warehouse and for people.</summary>
public static class DecisionKinds
{
    public static readonly WordTable<DecisionKind> Words = new(
        ("confirm", DecisionKind.Confirm), ("override", DecisionKind.Override), ("declare", DecisionKind.Declare), ("not-applicable", DecisionKind.NotApplicable),
        ("withdraw", DecisionKind.Withdraw));

    public static string Word(this DecisionKind kind) => Words.WordOf(kind);

    /// <summary>What was done: <c>đã xác nhận</c>, <c>confirmed</c>.</summary>
    public static string Text(this DecisionKind kind, Language language) => language == Language.Vi ? Vietnamese(kind) : English(kind);

    private static string Vietnamese(DecisionKind kind) => kind switch
    {
        DecisionKind.Confirm => "đã xác nhận",
        DecisionKind.Override => "đã sửa",
        DecisionKind.Declare => "đã kê khai",
        DecisionKind.NotApplicable => "ghi là không áp dụng",
        _ => "đã rút lại",
    };

    private static string English(DecisionKind kind) => kind switch
    {
        DecisionKind.Confirm => "confirmed",
        DecisionKind.Override => "corrected",
        DecisionKind.Declare => "declared",
        DecisionKind.NotApplicable => "set to not applicable",
        _ => "withdrawn",
    };
}
