namespace DtiPipeline.Core.Mapping.Words;

/// <summary>The words under which every match of a crosswalk word stores what decided.</summary>
public static class WordRules
{
    public const string Crosswalk = "crosswalk";

    /// <summary>A person confirmed that the word has no meaning (<c>-</c>): its rows are left out, and nothing is incomplete.</summary>
    public const string ConfirmedNone = "confirmed-none";

    public const string Unmapped = "unmapped";

    /// <summary>Two rows that hold on the day give two meanings.</summary>
    public const string Contradiction = "contradiction";
}
