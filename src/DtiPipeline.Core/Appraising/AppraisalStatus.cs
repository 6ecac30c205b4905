namespace DtiPipeline.Core.Appraising;

/// <summary>How far the appraisal of an indicator has come.</summary>
public enum AppraisalStatus
{
    /// <summary>Nobody has found anything yet, or it was taken back.</summary>
    Open,

    /// <summary>The unit is asked, and its day has not passed.</summary>
    Asked,

    /// <summary>The unit was asked, and its day has passed without an answer.</summary>
    Overdue,

    /// <summary>The unit has explained; the council is to conclude.</summary>
    Answered,

    /// <summary>There is a finding, but the unit has signed something else since: it is to be looked at again.</summary>
    Changed,

    Accepted,

    Adjusted,
}
