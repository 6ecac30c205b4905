using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;

namespace DtiPipeline.Core.Submitting;

/// <summary>Which moves are whose, and what stands against them.</summary>
public static class MoveRules
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 2000;

    private const int ShortestReason = 5;

    /// <summary>The moves that somebody may take out of a state, in the order of the process.</summary>
    /// <param name="roles">Those held for the unit as a whole, see <see cref="Person.RolesOf"/>.</param>
    public static IEnumerable<ProcessMove> Offered(Process process, string state, ImmutableArray<Role> roles) =>
        process.MovesFrom(state).Where(move => move.By.Any(roles.Contains));

    /// <summary>All that stands against a move, in the order of its needs; nothing when it may be taken. A reason nobody was asked for yet stands against nothing.</summary>
    public static IEnumerable<MoveRefusal> Check(ProcessMove move, MoveSituation situation) =>
        move.Needs.Select(need => Check(need, situation)).OfType<MoveRefusal>();

    /// <summary>True of a text that says why: neither nothing nor a treatise.</summary>
    public static bool IsReason(string text) => text.Trim().Length is >= ShortestReason and <= LongestReason;

    private static MoveRefusal? Check(MoveNeed need, MoveSituation situation) => need switch
    {
        MoveNeed.Checks when situation.Blocking > 0 => new MoveRefusal(need, situation.Blocking, []),
        MoveNeed.AgencyParts when !situation.LackingParts.IsEmpty => new MoveRefusal(need, situation.LackingParts.Length, situation.LackingParts),
        MoveNeed.Reason when situation.Reason is { } reason && !IsReason(reason) => new MoveRefusal(need, 0, []),
        MoveNeed.Change when situation.IsAsSigned => new MoveRefusal(need, 0, []),
        MoveNeed.Findings when situation.OpenFindings > 0 => new MoveRefusal(need, situation.OpenFindings, []),
        _ => null,
    };
}
