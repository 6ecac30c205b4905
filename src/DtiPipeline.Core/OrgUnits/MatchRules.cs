namespace DtiPipeline.Core.OrgUnits;

/// <summary>The words under which every match stores the rule that made it.</summary>
public static class MatchRules
{
    /// <summary>A crosswalk row, which overrides all else.</summary>
    public const string Crosswalk = "crosswalk";

    /// <summary>A crosswalk row by which a person confirmed that there is no match.</summary>
    public const string ConfirmedNone = "confirmed-none";

    /// <summary>A crosswalk row to which nobody put his name.</summary>
    public const string Nameless = "crosswalk-unsigned";

    /// <summary>A crosswalk row without a name that says that there is no match: a person must confirm it.</summary>
    public const string ProposedNone = "proposed-none";

    public const string Total = "total";
    public const string Heading = "heading";
    public const string SeveralUnits = "several-units";
    public const string Code = "code";
    public const string CodePadded = "code-padded";
    public const string Name = "name";
    public const string TonePlacement = "name-tone-placement";
    public const string NoDiacritics = "name-no-diacritics";
    public const string StaleType = "name-stale-type";
    public const string Diacritics = "diacritics-differ";
    public const string OtherType = "other-type";
    public const string Qualifier = "qualifier-differs";
    public const string Office = "office";
    public const string Spelling = "similar-spelling";
    public const string FormerName = "former-name";
    public const string Elsewhere = "elsewhere-or-gone";
    public const string CodeAgainstName = "code-against-name";
    public const string Unreadable = "unreadable";
    public const string Blank = "blank";
    public const string NoRule = "none";

    /// <summary>Put before the rule when the text had to be rescued from an old encoding first.</summary>
    public const string Repaired = "repaired+";
}
