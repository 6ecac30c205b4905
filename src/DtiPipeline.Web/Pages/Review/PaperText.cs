using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A paper as offices name it: title, number and date.</summary>
internal static class PaperText
{
    public static string Of(string title, string number, DateOnly? day, Language language)
    {
        var numbered = number.Length == 0 ? "" : language == Language.Vi ? $"số {number}" : $"no. {number}";
        var dated = day is { } date ? $"{(language == Language.Vi ? "ngày" : "of")} {LocalText.Date(date, language)}" : "";
        return string.Join(", ", ((string[])[title, $"{numbered} {dated}".Trim()]).Where(part => part.Length > 0));
    }
}
