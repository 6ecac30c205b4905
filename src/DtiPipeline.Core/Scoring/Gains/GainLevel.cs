using DtiPipeline.Core.Scoring.Traces;

namespace DtiPipeline.Core.Scoring.Gains;

/// <summary>A level an indicator could reach: what it is called, and how many points show that it is reached.</summary>
/// <param name="Points">The indicator's points at this level, not rounded.</param>
/// <param name="MustExceed">True: more than those points; false: at least those.</param>
/// <param name="Threshold">The target, floor, step or figure of the best; null where there is none.</param>
/// <param name="IsShare">True where the threshold is a share: 0.8 is 80 %.</param>
/// <param name="IsExclusive">True: the threshold must be passed; false: reaching it is enough.</param>
/// <param name="Label">The document's words for it.</param>
/// <param name="Unit">The unit that has the best figure; null where it is nobody's.</param>
public sealed record GainLevel(
    LevelKind Kind, decimal Points, bool MustExceed = false, decimal? Threshold = null, bool IsShare = false, bool IsExclusive = false,
    string? Label = null, DateOnly? Day = null, string? Unit = null)
{
    // A hundredth is what totals are published in. One more person of a whole province is worth less than that, and "+0.0001" helps nobody.
    private const decimal Visible = 0.01m;

    /// <summary>Better than now by what shows in a published total.</summary>
    public static GainLevel More(Trace now) => new(LevelKind.More, now.Points + Visible);

    /// <summary>All points of a ratio that counts as it is: the whole.</summary>
    public static GainLevel Whole(Trace now) => new(LevelKind.Full, now.Max, Threshold: 1m, IsShare: true);

    /// <summary>All points, by whatever figure.</summary>
    public static GainLevel Full(Trace now) => new(LevelKind.Full, now.Max);

    /// <summary>All points from a printed target on.</summary>
    public static GainLevel Target(Trace now, decimal target, bool isShare) => new(LevelKind.Target, now.Max, Threshold: target, IsShare: isShare);

    /// <summary>Whether an indicator scored like this has reached the level.</summary>
    public bool IsReachedBy(Trace trace) => trace.Absence is null && (MustExceed ? trace.Points > Points : trace.Points >= Points);
}
