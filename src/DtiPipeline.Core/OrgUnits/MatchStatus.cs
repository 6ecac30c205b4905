namespace DtiPipeline.Core.OrgUnits;

/// <summary>What came of looking for the unit that a text names. Only <see cref="Matched"/> counts rows for a unit.</summary>
public enum MatchStatus
{
    /// <summary>One unit, by a rule that needs no person.</summary>
    Matched,

    /// <summary>Probably one unit; a person must confirm it with a crosswalk row.</summary>
    Suggested,

    /// <summary>Several units answer to it.</summary>
    Ambiguous,

    Unknown,

    /// <summary>It names no unit at all: a total, a heading, an office that serves several units, or a crosswalk row says that there is no match.</summary>
    None,
}
