namespace DtiPipeline.Core.Mapping.Words;

/// <summary>The words under which every match of a crosswalk word stores what decided.</summary>
public static class WordRules
{
    /// <summary>A row that somebody put his name to (<c>by</c>).</summary>
    public const string Crosswalk = "crosswalk";

    /// <summary>A row without a name: its meaning holds, and waits for somebody to answer for it.</summary>
    public const string Nameless = "crosswalk-unsigned";

    /// <summary>A person confirmed that the word has no meaning (<c>-</c>): its rows are left out, and nothing is incomplete.</summary>
    public const string ConfirmedNone = "confirmed-none";

    /// <summary>A row without a name says <c>-</c>: nobody has confirmed yet that the word has no meaning, so its rows wait.</summary>
    public const string ProposedNone = "proposed-none";

    public const string Unmapped = "unmapped";

    /// <summary>Two rows that hold on the day give two meanings.</summary>
    public const string Contradiction = "contradiction";
}
