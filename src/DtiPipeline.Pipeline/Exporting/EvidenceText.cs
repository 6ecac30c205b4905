using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Text;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Exporting;

/// <summary>A paper in words: <c>Báo cáo kết quả, số 12/BC-UBND ngày 15/12/2024</c>.</summary>
public static class EvidenceText
{
    public static string Of(EvidenceRecord evidence, Language language)
    {
        var number = evidence.DocumentNumber.Length > 0 ? $"{(language == Language.Vi ? "số" : "no.")} {evidence.DocumentNumber}" : "";
        var day = evidence.DocumentDate is { } date ? $"{(language == Language.Vi ? "ngày" : "of")} {LocalText.Date(date, language)}" : "";
        return string.Join(", ", ((string[])[evidence.Title, $"{number} {day}".Trim()]).Where(part => part.Length > 0));
    }
}
