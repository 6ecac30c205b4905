using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>The time a set scores, as its document prints it, both ends included.</summary>
/// <param name="Rounds">The reports the document asks for; empty where it asks for none.</param>
public sealed record SetPeriod(DateOnly From, DateOnly To, string? PublishBy, ImmutableArray<Round> Rounds)
{
    public static SetPeriod Read(ValueReader value) => value.Map(map => new SetPeriod(
        map.Required("from", v => v.Parsed(Forms.Date)), map.Required("to", v => v.Parsed(Forms.Date)),
        map.TextOrNull("publish_by"), map.List("rounds", Round.Read)));
}
