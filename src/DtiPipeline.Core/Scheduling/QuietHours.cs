using System.Globalization;

namespace DtiPipeline.Core.Scheduling;

/// <summary>Hours of every day in which a source is not asked, by Vietnam's clock. The first minute belongs to them, the end does not.</summary>
/// <param name="To">Earlier than <paramref name="From"/> where they run over midnight.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>No time at all, or the whole day: nobody means either.</summary>
    public bool IsEmpty => From == To;

    public bool Contains(TimeOnly time) => From <= To ? From <= time && time < To : From <= time || time < To;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");
}
