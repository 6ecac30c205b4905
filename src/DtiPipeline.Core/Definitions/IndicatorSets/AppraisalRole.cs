namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>What somebody does in an appraisal.</summary>
public enum AppraisalRole
{
    /// <summary>Has charge of the whole.</summary>
    Leads,

    /// <summary>Gives figures and evidence.</summary>
    Reports,

    /// <summary>Checks figures against evidence.</summary>
    Verifies,

    /// <summary>Accepts figures, or sends them back.</summary>
    Approves,

    /// <summary>Signs the result.</summary>
    Decides,

    Publishes,

    /// <summary>Draws consequences from the result.</summary>
    UsesResult,
}
