using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Alerting;

/// <summary>When somebody is told of what. One entry under <c>rules</c> of <c>mappings/alerts.yaml</c>.</summary>
/// <param name="Threshold">From how much on: days late, rows, days before, hours, as the kind counts; null: the kind's usual.</param>
/// <param name="Who">Names of addresses, roles, or codes of agencies.</param>
/// <param name="Channels">Only on these; empty: on all that an address has.</param>
public sealed record AlertRule(string Id, AlertKind Kind, int? Threshold, ImmutableArray<string> Who, ImmutableArray<AlertChannel> Channels, SourceSpan At)
{
    public static AlertRule Read(ValueReader value) => value.Map(map => new AlertRule(
        "", map.Required("kind", v => v.Word(AlertKinds.Words)), map.Optional<int?>("threshold", v => v.Parsed(Forms.Whole), null),
        map.Required("who", v => v.Texts()), map.List("channels", v => v.Word(AlertChannels.Words)), map.At));

    /// <summary>From how much on.</summary>
    public int From => Threshold ?? AlertKinds.Of(Kind).UsualThreshold ?? 0;
}
