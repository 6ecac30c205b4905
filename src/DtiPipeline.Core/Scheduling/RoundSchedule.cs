using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Scheduling;

/// <summary>What an assessment's calendar does besides opening and closing its rounds.</summary>
/// <example><c>schedule: { remind: [5, 1] }</c></example>
/// <param name="Remind">So many working days before each deadline people are reminded of it; 0 is the day itself.</param>
public sealed record RoundSchedule(ImmutableArray<int> Remind, SourceSpan At)
{
    /// <summary>Of an assessment that says nothing.</summary>
    public static readonly ImmutableArray<int> UsualReminders = [3];

    public static RoundSchedule Read(ValueReader value) => value.Map(map => new RoundSchedule(
        map.Optional("remind", v => v.ByKind<ImmutableArray<int>>(scalar: i => [i.Parsed(Forms.Whole)], list: i => i.List(item => item.Parsed(Forms.Whole)), map: null), UsualReminders), map.At));
}
