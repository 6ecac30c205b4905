using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Definitions.Assessments;

/// <summary>One indicator set applied to one year for a list of units. One entry of <c>mappings/assessments.yaml</c>.</summary>
public sealed record Assessment
{
    public required string Id { get; init; }

    public required string Set { get; init; }

    public required string Title { get; init; }

    public bool Invented { get; init; }

    /// <summary>Codes of the evaluated units, valid at <see cref="UnitDate"/>.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>The day whose unit versions are used; normally the last of the period.</summary>
    public required DateOnly UnitDate { get; init; }

    public required ImmutableArray<Round> Rounds { get; init; }

    /// <summary>Id of the process by which its rounds are signed and appraised; null: they are not.</summary>
    public string? Process { get; init; }
    /// <summary>What its calendar does besides; null: as usual. No part of what is scored.</summary>
    public RoundSchedule? Schedule { get; init; }

    public required SourceSpan At { get; init; }

    public static Assessment Read(ValueReader value) => value.Map(map => new Assessment
    {
        Id = "",
        Set = map.Text("set"),
        Title = map.Text("title"),
        Invented = map.Flag("invented"),
        Units = map.Required("units", v => v.Texts()),
        UnitDate = map.Required("unit_date", v => v.Parsed(Forms.Date)),
        Rounds = map.Required("rounds", v => v.List(Round.Read)),
        Process = map.TextOrNull("process"),
        Schedule = map.Optional<RoundSchedule?>("schedule", RoundSchedule.Read, null),
        At = map.At,
    });
}
