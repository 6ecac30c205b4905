namespace DtiPipeline.Core.Submitting;

/// <summary>How a signature stands to the figures of today.</summary>
public enum SignatureStanding
{
    /// <summary>Content and evidence are what was signed.</summary>
    Holds,

    /// <summary>The content is what was signed; other bytes or papers stand behind it now.</summary>
    EvidenceRenewed,

    /// <summary>The content is another.</summary>
    Superseded,
}
