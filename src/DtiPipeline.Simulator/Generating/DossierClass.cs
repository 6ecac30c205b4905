namespace DtiPipeline.Simulator.Generating;

/// <summary>What becomes of a dossier, seen from the quarter that receives it.</summary>
internal enum DossierClass
{
    /// <summary>Received before the first quarter, settled in it.</summary>
    Carried,
    Early,
    OnTime,
    Late,

    /// <summary>Still open at the quarter's end, not due yet.</summary>
    OpenInTime,

    /// <summary>Still open at the quarter's end, overdue.</summary>
    OpenLate,
    NotAccepted,
}
