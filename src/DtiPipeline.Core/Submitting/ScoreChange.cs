namespace DtiPipeline.Core.Submitting;

/// <summary>An indicator about which the card says something else than what was signed; its points may be the same all the same.</summary>
/// <param name="Old">Null where the set did not have it then.</param>
/// <param name="New">Null where it no longer does.</param>
public sealed record ScoreChange(string Code, SignedScore? Old, SignedScore? New)
{
    public bool MovesPoints => Old?.Points != New?.Points || Old?.Status != New?.Status;
}
