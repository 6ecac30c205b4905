namespace DtiPipeline.Core.Appraising;

/// <summary>What may be done about an indicator of what a unit signed.</summary>
public enum AppraisalKind
{
    /// <summary>The council gives the points the unit gives itself.</summary>
    Accept,

    /// <summary>The council gives other points.</summary>
    Adjust,

    /// <summary>The council asks the unit to explain, by a day.</summary>
    Ask,

    /// <summary>The unit explains.</summary>
    Answer,

    /// <summary>The council takes back its finding or its question.</summary>
    Withdraw,
}
