namespace DtiPipeline.Core.Review.Rules;

/// <summary>Which changes of a figure are looked at.</summary>
public enum ChangeDirection
{
    Either,

    /// <summary>For figures that add up from the beginning: they may stand still and grow.</summary>
    Down,

    Up,
}
