using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A difference of two cards, and the page it stands on.</summary>
/// <param name="IsOfToday">The second card is that of this moment: then it can be said who or what brought each figure.</param>
public sealed record DifferenceView(SignModel Page, CardDifference Difference, bool IsOfToday)
{
    /// <summary>What became of the total. A figure may move points by less than a total shows, and an arrow between two equal numbers reads like a mistake.</summary>
    public static string Total(CardDifference difference, Language language)
    {
        var (old, now) = (LocalText.Fixed(difference.OldPublished, language), LocalText.Fixed(difference.NewPublished, language));
        return old == now ? language.Say($"{now} điểm, không đổi", $"{now} points, as before") : language.Say($"{old} → {now} điểm", $"{old} → {now} points");
    }
}
