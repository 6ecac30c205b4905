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
        ReviewFlagKind.SourcesDiffer => language.Say($"nguồn {flag.Source} cho số khác: {Shown(flag.Other, language)}", $"{flag.Source} says otherwise: {Shown(flag.Other, language)}"),
        ReviewFlagKind.SourceChanged => language.Say($"từ khi có quyết định, nguồn đổi từ {Shown(flag.Other, language)} thành {Shown(flag.Now, language)}",
            $"since the decision the source went from {Shown(flag.Other, language)} to {Shown(flag.Now, language)}"),
        ReviewFlagKind.SourceAgrees => language.Say($"nguồn nay đã khớp với số đã quyết định ({Shown(flag.Now, language)})", $"the source now agrees with what was decided ({Shown(flag.Now, language)})"),
        ReviewFlagKind.Changed => language.Say($"đổi từ {Shown(flag.Other, language)} thành {Shown(flag.Now, language)}", $"changed from {Shown(flag.Other, language)} to {Shown(flag.Now, language)}"),
        _ => language.Say($"văn bản có thể hiểu nhiều cách: {flag.Doubt}", $"the document can be read in several ways: {flag.Doubt}"),
    };

    private static string Odd(ScoreFlagKind kind, Language language) => kind switch
    {
        ScoreFlagKind.AboveOne => language.Say("phần lớn hơn toàn bộ", "the part is greater than the whole"),
        ScoreFlagKind.ZeroDenominator => language.Say("mẫu số bằng 0", "the denominator is 0"),
        ScoreFlagKind.Negative => language.Say("số âm", "below zero"),
        ScoreFlagKind.TooLarge => language.Say("số lớn quá mức có thể", "larger than it can be"),
        ScoreFlagKind.WrongKind => language.Say("sai loại giá trị", "a value of the wrong kind"),
        ScoreFlagKind.UnknownOption => language.Say("lựa chọn không có trong bộ chỉ số", "a choice that the set does not have"),
        _ => language.Say("một tiểu thành phần chưa có điểm", "a sub-indicator has no score"),
    };

    private static string Shown(Value? value, Language language) => value is null ? language.Say("chưa có", "nothing") : ValueText.Of(value, language);
}
