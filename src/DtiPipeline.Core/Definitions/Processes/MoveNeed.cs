namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>What must be before a move.</summary>
public enum MoveNeed
{
    /// <summary>No check that blocks is broken (<c>mappings/validation-rules.yaml</c>).</summary>
    Checks,

    /// <summary>Every agency that leads an indicator of the unit has handed over its part.</summary>
    AgencyParts,

    /// <summary>The person says why.</summary>
    Reason,

    /// <summary>The content is another than what was signed last.</summary>
    Change,

    /// <summary>The council has found on every indicator, and nobody is still asked for an explanation.</summary>
    Findings,
}
