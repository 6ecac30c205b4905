using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Alerting;

/// <summary>The morning digest: at what time of day in Vietnam, to whom, on which channels (empty: all that an address has).</summary>
public sealed record DigestRule(TimeOnly Time, ImmutableArray<string> Who, ImmutableArray<AlertChannel> Channels, SourceSpan At)
{
    public static DigestRule Read(ValueReader value) => value.Map(map => new DigestRule(
        map.Required("time", v => v.Parsed(ScheduleForms.Time)), map.Required("who", v => v.Texts()), map.List("channels", v => v.Word(AlertChannels.Words)), map.At));
}
