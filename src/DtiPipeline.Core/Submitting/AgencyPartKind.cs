namespace DtiPipeline.Core.Submitting;

/// <summary>What is said of an agency's part of a unit's figures.</summary>
public enum AgencyPartKind
{
    /// <summary>The agency stands for its figures as they are.</summary>
    HandOver,

    /// <summary>The coordinating agency wants something put right.</summary>
    SendBack,
}
