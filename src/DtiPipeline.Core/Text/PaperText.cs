using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Text;

/// <summary>A paper as offices name it: title, number and date: <c>Báo cáo kết quả, số 12/BC-UBND ngày 15/12/2024</c>.</summary>
public static class PaperText
{
    public static string Of(string title, string number, DateOnly? day, Language language)
    {
        var numbered = number.Length == 0 ? "" : language == Language.Vi ? $"số {number}" : $"no. {number}";
        var dated = day is { } date ? $"{(language == Language.Vi ? "ngày" : "of")} {LocalText.Date(date, language)}" : "";
        return string.Join(", ", ((string[])[title, $"{numbered} {dated}".Trim()]).Where(part => part.Length > 0));
    }
}
