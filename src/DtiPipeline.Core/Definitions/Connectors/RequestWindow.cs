using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>The query parameters that carry the first and last day asked for (both inclusive), and how a day is written in them.</summary>
/// <param name="LookBack">How much earlier than the rounds' own window is asked for: a dossier received in December may be resolved in January.</param>
public sealed record RequestWindow(string From, string To, string Format, TimeSpan LookBack)
{
    public static RequestWindow Read(ValueReader value) => value.Map(map => new RequestWindow(
        map.Text("from"), map.Text("to"),
        map.Optional("format", v => v.Text(), "yyyy-MM-dd"),
        map.Optional("lookback", v => v.Parsed(Forms.Duration), TimeSpan.Zero)));
}
