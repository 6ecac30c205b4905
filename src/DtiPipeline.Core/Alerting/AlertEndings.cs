using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Alerting;

/// <summary>The words for how alerts end.</summary>
public static class AlertEndings
{
    public static readonly WordTable<AlertEnding> Words = new(("recovered", AlertEnding.Recovered), ("replaced", AlertEnding.Replaced), ("lapsed", AlertEnding.Lapsed));
}
