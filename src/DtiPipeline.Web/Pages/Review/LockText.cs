using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Text;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Why a value cannot be decided on, as a person reads it: who moved the unit's round when, or which values are open until when.</summary>
internal static class LockText
{
    /// <returns>Empty of a value that is open.</returns>
    public static string Of(UnitSheet sheet, ValueLock locked, string element, Language language) => locked switch
    {
        ValueLock.None => "",
        ValueLock.RoundClosed => DecisionRefusal.RoundClosed.Text(language),
        ValueLock.NotReopened => language == Language.Vi
            ? $"Số này vẫn khoá theo phiếu đã ký. Chỉ những số được mở lại mới sửa được: {Until(sheet, language)}."
            : $"This figure stays locked by what was signed. Only what was reopened can be changed: {Until(sheet, language)}.",
        ValueLock.DayPassed => language == Language.Vi
            ? $"Số này được mở lại đến hết ngày {LocalText.Date(sheet.Openness.Reopened[element], language)}; hạn đã qua nên đã khoá lại."
            : $"This figure was reopened until {LocalText.Date(sheet.Openness.Reopened[element], language)}; the day has passed and it is locked again.",
        _ => Moved(sheet, language),
    };

    private static string Moved(UnitSheet sheet, Language language)
    {
        var state = sheet.State?.TitleIn(language) ?? sheet.Move!.ToState;
        return language == Language.Vi
            ? $"Số liệu đang khoá: {state}, {sheet.Move!.WhoName}, {VietnamTime.Moment(sheet.Move.At)}."
            : $"The figures are locked: {state}, {sheet.Move!.WhoName}, {VietnamTime.Moment(sheet.Move.At)}.";
    }

    private static string Until(UnitSheet sheet, Language language) => string.Join("; ", sheet.Openness.Reopened.OrderBy(one => one.Value).GroupBy(one => one.Value).Select(day =>
    {
        var names = day.Select(one => sheet.Indicators.SelectMany(indicator => indicator.AllInputs).FirstOrDefault(input => input.Element.Code == one.Key)?.Element.Name ?? one.Key).Order(StringComparer.Ordinal);
        var by = LocalText.Date(day.Key, language);
        return $"{string.Join(", ", names)} ({(language == Language.Vi ? "đến hết ngày" : "until")} {by})";
    }));
}
