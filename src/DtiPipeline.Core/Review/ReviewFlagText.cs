using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>A flag as one short sentence.</summary>
public static class ReviewFlagText
{
    public static string Of(ReviewFlag flag, Language language)
    {
        var text = Reason(flag, language);
        return flag.Letter is { } letter ? $"{letter}: {text}" : text;
    }

    private static string Reason(ReviewFlag flag, Language language) => flag.Kind switch
    {
        ReviewFlagKind.Absent => StateText.Of(flag.Absence ?? ValueState.NotReported, language),
        ReviewFlagKind.Odd => Odd(flag.Score!.Value, language),
        ReviewFlagKind.Rule => flag.Broken!.Sentence(language),
        ReviewFlagKind.SourcesDiffer => Say(language, $"nguồn {flag.Source} cho số khác: {Shown(flag.Other, language)}", $"{flag.Source} says otherwise: {Shown(flag.Other, language)}"),
        ReviewFlagKind.SourceChanged => Say(
            language, $"từ khi có quyết định, nguồn đổi từ {Shown(flag.Other, language)} thành {Shown(flag.Now, language)}",
            $"since the decision the source went from {Shown(flag.Other, language)} to {Shown(flag.Now, language)}"),
        ReviewFlagKind.SourceAgrees => Say(language, $"nguồn nay đã khớp với số đã quyết định ({Shown(flag.Now, language)})", $"the source now agrees with what was decided ({Shown(flag.Now, language)})"),
        ReviewFlagKind.Changed => Say(language, $"đổi từ {Shown(flag.Other, language)} thành {Shown(flag.Now, language)}", $"changed from {Shown(flag.Other, language)} to {Shown(flag.Now, language)}"),
        _ => Say(language, $"văn bản có thể hiểu nhiều cách: {flag.Doubt}", $"the document can be read in several ways: {flag.Doubt}"),
    };

    private static string Odd(ScoreFlagKind kind, Language language) => kind switch
    {
        ScoreFlagKind.AboveOne => Say(language, "phần lớn hơn toàn bộ", "the part is greater than the whole"),
        ScoreFlagKind.ZeroDenominator => Say(language, "mẫu số bằng 0", "the denominator is 0"),
        ScoreFlagKind.Negative => Say(language, "số âm", "below zero"),
        ScoreFlagKind.TooLarge => Say(language, "số lớn quá mức có thể", "larger than it can be"),
        ScoreFlagKind.WrongKind => Say(language, "sai loại giá trị", "a value of the wrong kind"),
        ScoreFlagKind.UnknownOption => Say(language, "lựa chọn không có trong bộ chỉ số", "a choice that the set does not have"),
        _ => Say(language, "một tiểu thành phần chưa có điểm", "a sub-indicator has no score"),
    };

    private static string Shown(Value? value, Language language) => value is null ? Say(language, "chưa có", "nothing") : ValueText.Of(value, language);

    private static string Say(Language language, string vi, string en) => language == Language.Vi ? vi : en;
}
