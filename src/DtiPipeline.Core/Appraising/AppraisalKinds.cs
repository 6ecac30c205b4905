using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Appraising;

/// <summary>The words of appraisals, for the warehouse and for people.</summary>
public static class AppraisalKinds
{
    public static readonly WordTable<AppraisalKind> Words = new(
        ("accept", AppraisalKind.Accept), ("adjust", AppraisalKind.Adjust), ("ask", AppraisalKind.Ask), ("answer", AppraisalKind.Answer), ("withdraw", AppraisalKind.Withdraw));

    public static string Word(this AppraisalKind kind) => Words.WordOf(kind);

    /// <summary>What was done: <c>chấp nhận điểm tự chấm</c>, <c>accepted</c>.</summary>
    public static string Text(this AppraisalKind kind, Language language) => (kind, language) switch
    {
        (AppraisalKind.Accept, Language.Vi) => "chấp nhận điểm tự chấm",
        (AppraisalKind.Adjust, Language.Vi) => "điều chỉnh điểm",
        (AppraisalKind.Ask, Language.Vi) => "yêu cầu giải trình",
        (AppraisalKind.Answer, Language.Vi) => "giải trình",
        (AppraisalKind.Withdraw, Language.Vi) => "rút lại",
        (AppraisalKind.Accept, _) => "accepted",
        (AppraisalKind.Adjust, _) => "adjusted",
        (AppraisalKind.Ask, _) => "asked for an explanation",
        (AppraisalKind.Answer, _) => "explained",
        _ => "took it back",
    };
}
