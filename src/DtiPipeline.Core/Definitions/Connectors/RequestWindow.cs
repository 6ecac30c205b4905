using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>The query parameters that carry the first and last day asked for (both inclusive), and how a day is written in them.</summary>
/// <param name="LookBack">How much earlier than the rounds' own window is asked for: a dossier received in December may be resolved in January.</param>
/// <param name="First">The first load of all begins on this day, however late the rounds do; null: with the rounds' window.</param>
/// <param name="Reread">Which days behind the last answer are asked for again; null: every night asks for the whole window.</param>
public sealed record RequestWindow(string From, string To, string Format, TimeSpan LookBack, DateOnly? First, RereadWindow? Reread)
{
    public static RequestWindow Read(ValueReader value) => value.Map(map => new RequestWindow(
        map.Text("from"), map.Text("to"),
        map.Optional("format", v => v.Text(), "yyyy-MM-dd"),
        map.Optional("lookback", v => v.Parsed(Forms.Duration), TimeSpan.Zero),
        map.DateOrNull("first"),
        map.Optional<RereadWindow?>("reread", RereadWindow.Read, null)));
}
