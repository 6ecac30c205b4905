using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Web.Pages;

/// <summary>Who has a deadline, in people's words.</summary>
internal static class TierText
{
    public static string Of(string tier, Language language) => language == Language.En ? tier : tier switch
    {
        "agency" => "cơ quan chủ trì: hạn",
        "coordinating-agency" => "cơ quan đầu mối: hạn",
        "unit" => "đơn vị nộp: hạn",
        "council" => "hội đồng: hạn",
        _ => tier,
    };
}
