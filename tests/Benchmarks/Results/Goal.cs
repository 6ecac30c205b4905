using System.Globalization;

namespace DtiPipeline.Benchmarks.Results;

/// <summary>What a figure must not be above.</summary>
/// <param name="Kind">Of which figure it speaks.</param>
internal sealed record Goal(GoalKind Kind, double Most)
{
    public static Goal Ratio(double most) => new(GoalKind.Ratio, most);

    public static Goal Seconds(double most) => new(GoalKind.Seconds, most);

    public static Goal Peak(double most) => new(GoalKind.Peak, most);

    public override string ToString() => Kind switch
    {
        GoalKind.Ratio => string.Create(CultureInfo.InvariantCulture, $"≤ {Most:0.##}"),
        GoalKind.Seconds => string.Create(CultureInfo.InvariantCulture, $"≤ {Most:0.##} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"≤ {Most:0} MB"),
    };
}
