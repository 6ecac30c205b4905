using System.Collections.Immutable;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Collection.Decoding.Tables;

/// <summary>Compares the time a file speaks of with what the open rounds can use.</summary>
internal static class PeriodCheck
{
    /// <param name="expected">Empty where nobody expects anything, as when a stream is only collected.</param>
    /// <exception cref="DeliveryFault">The day is right and the beginning is not: the figures would pass for this period's.</exception>
    public static void Require(DateOnly day, DateOnly? begins, ImmutableArray<ExpectedPeriod> expected, DataPlace place, FindingLog notes)
    {
        if (expected.IsEmpty)
            return;
        var fitting = expected.Where(period => period.Days.Contains(day)).ToList();
        if (fitting.Count == 0)
            notes.Add(Finding.From(place, DecodingCodes.OtherPeriod, ("found", IsoText.Day(day)),
                ("expected", string.Join(", ", expected.Select(period => $"{IsoText.Day(period.Days.From)}..{IsoText.Day(period.Days.To)}").Distinct()))));
        else if (begins is { } from && fitting.All(period => period.Begins is not null && period.Begins != from))
            throw new DeliveryFault(Finding.From(place, DecodingCodes.PeriodDiffers, ("found", IsoText.Day(from)),
                ("expected", string.Join(", ", fitting.Select(period => IsoText.Day(period.Begins!.Value)).Distinct()))));
    }
}
