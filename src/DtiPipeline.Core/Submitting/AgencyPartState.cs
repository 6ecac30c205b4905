namespace DtiPipeline.Core.Submitting;

/// <summary>How far an agency's part of a unit's figures has come.</summary>
public enum AgencyPartState
{
    /// <summary>Not handed over yet.</summary>
    Awaited,

    HandedOver,

    /// <summary>Handed over, and some of its figures are others now: a night brought new ones, or somebody decided. It counts as handed over.</summary>
    ChangedSince,

    SentBack,
}
