using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Core.Mapping.Counting;

/// <summary>Which figures of a stream a round can use.</summary>
public static class ExpectedPeriods
{
    /// <param name="cut">The round's window as far as it is known.</param>
    public static ExpectedPeriod Of(TakeDefinition take, Window cut) => new(
        new Window(OldestDay.Of(take, cut), cut.To), take is TakeLatest { Cumulative: true } ? cut.From : null);
}
