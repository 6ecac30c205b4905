using System.Collections.Immutable;

namespace DtiPipeline.Core.Submitting;

/// <summary>What matters to whether a unit may move on.</summary>
public sealed record MoveSituation
{
    /// <summary>Checks that are broken and block.</summary>
    public int Blocking { get; init; }

    /// <summary>Names of agencies that lead indicators of the unit and have not handed over their part as it is now.</summary>
    public ImmutableArray<string> LackingParts { get; init; } = [];

    /// <summary>The content is what was signed last. False where nobody has signed.</summary>
    public bool IsAsSigned { get; init; }

    /// <summary>Indicators on which the council has not found yet, or where somebody is still asked to explain.</summary>
    public int OpenFindings { get; init; }

    /// <summary>What the person says; null where they have not been asked yet.</summary>
    public string? Reason { get; init; }
}
