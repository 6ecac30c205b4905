using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.OrgUnits;

/// <summary>The words for match statuses in the warehouse and in answers.</summary>
public static class MatchStatuses
{
    public static readonly WordTable<MatchStatus> Words = new(
        ("matched", MatchStatus.Matched), ("suggested", MatchStatus.Suggested), ("ambiguous", MatchStatus.Ambiguous),
        ("unknown", MatchStatus.Unknown), ("none", MatchStatus.None));

    public static string Word(this MatchStatus status) => Words.WordOf(status);
}
