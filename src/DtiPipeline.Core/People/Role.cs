namespace DtiPipeline.Core.People;

/// <summary>What somebody is to the product. One person may have several, each for other units.</summary>
public enum Role
{
    /// <summary>Keeps the nightly collection going: runs, sources, files that arrive.</summary>
    Operator,

    /// <summary>Keeps mappings, crosswalks and indicator sets right.</summary>
    Steward,

    /// <summary>Checks, corrects and declares the values of a unit; with an agency, only those that agency leads.</summary>
    Officer,

    /// <summary>Signs for a unit.</summary>
    Leader,

    /// <summary>Appraises what units signed (Hội đồng, Tổ giúp việc).</summary>
    Council,

    /// <summary>Sees everything, also who did what, and changes nothing.</summary>
    Auditor,

    /// <summary>Keeps the accounts. Touches no value.</summary>
    Administrator,
}
