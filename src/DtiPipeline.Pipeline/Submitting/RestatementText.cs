using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>Why a run came to other figures than those that were signed, in words.</summary>
public static class RestatementText
{
    /// <summary>What had been edited before the run; where nothing had, who else brought other figures.</summary>
    public static string Cause(Restatement restatement, Language language) => restatement.Definitions is { } edited
        ? language.Say("định nghĩa đã sửa: ", "definitions edited: ") + string.Join("; ", Parts(edited, language))
        : language.Say("không ai sửa định nghĩa: số mới từ nguồn, hoặc do người quyết định", "no definition was edited: the sources, or people's decisions, brought other figures");

    /// <summary>What became of the total. A figure may move points by less than a total shows, and an arrow between two equal numbers reads like a mistake.</summary>
    public static string Total(CardDifference difference, Language language)
    {
        var (old, now) = (LocalText.Fixed(difference.OldPublished, language), LocalText.Fixed(difference.NewPublished, language));
        return old == now ? language.Say($"{now} điểm, không đổi", $"{now} points, as before") : language.Say($"{old} → {now} điểm", $"{old} → {now} points");
    }

    private static IEnumerable<string> Parts(DefinitionDifference edited, Language language)
    {
        foreach (var word in edited.Words)
            yield return $"{word.Crosswalk} “{word.Raw}” {Meaning(word.Old, language)} → {Meaning(word.New, language)}";
        foreach (var stream in edited.Streams)
            yield return language.Say($"ánh xạ {stream}", $"mapping of {stream}");
        if (edited.Rules)
            yield return language.Say("bộ chỉ số hoặc danh mục số liệu", "indicator set or data elements");
        if (edited.Assessment)
            yield return language.Say("kỳ đánh giá", "assessment");
    }

    private static string Meaning(string? meaning, Language language) => meaning ?? language.Say("chưa có dòng nào", "no row");
}
