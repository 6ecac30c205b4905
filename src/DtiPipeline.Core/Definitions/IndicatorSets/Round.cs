using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>One report of an assessment: its window, when it is open, and a deadline per tier. All dates inclusive.</summary>
/// <param name="Opens">The first day on which a run collects for it.</param>
/// <param name="CutOff">The last such day; a later run may only propose a restatement.</param>
public sealed record Round(string Id, string Title, DateOnly From, DateOnly To, DateOnly Opens, DateOnly CutOff, ImmutableArray<Deadline> Deadlines, SourceSpan At)
{
    /// <summary>True while runs still write this round.</summary>
    public bool IsOpen(DateOnly day) => Opens <= day && day <= CutOff;

    public static Round Read(ValueReader value) => value.Map(map =>
    {
        var from = map.Required("from", v => v.Parsed(Forms.Date));
        return new Round(
            map.Text("id"), map.Text("title"), from, map.Required("to", v => v.Parsed(Forms.Date)),
            map.Optional("opens", v => v.Parsed(Forms.Date), from), map.Required("cut_off", v => v.Parsed(Forms.Date)),
            map.List("deadlines", Deadline.Read), map.At);
    });
}
