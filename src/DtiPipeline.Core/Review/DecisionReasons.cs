using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Review;

/// <summary>The reasons for a correction, in the order in which they are offered.</summary>
public static class DecisionReasons
{
    public static readonly WordTable<DecisionReason> Words = new(
        ("source-wrong", DecisionReason.SourceWrong), ("source-late", DecisionReason.SourceLate), ("counted-twice", DecisionReason.CountedTwice),
        ("other-period", DecisionReason.OtherPeriod), ("other-unit", DecisionReason.OtherUnit), ("other", DecisionReason.Other));

    public static string Word(this DecisionReason reason) => Words.WordOf(reason);

    public static string Text(this DecisionReason reason, Language language) => language == Language.Vi ? Vietnamese(reason) : English(reason);

    private static string Vietnamese(DecisionReason reason) => reason switch
    {
        DecisionReason.SourceWrong => "nguồn ghi sai",
        DecisionReason.SourceLate => "nguồn cập nhật chậm",
        DecisionReason.CountedTwice => "đếm trùng",
        DecisionReason.OtherPeriod => "số của kỳ khác",
        DecisionReason.OtherUnit => "số của đơn vị khác",
        _ => "lý do khác",
    };

    private static string English(DecisionReason reason) => reason switch
    {
        DecisionReason.SourceWrong => "the source is wrong",
        DecisionReason.SourceLate => "the source lags behind",
        DecisionReason.CountedTwice => "counted twice",
        DecisionReason.OtherPeriod => "of another period",
        DecisionReason.OtherUnit => "of another unit",
        _ => "another reason",
    };
}
