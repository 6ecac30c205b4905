using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>Days that have been answered are asked for again, because sources correct what they said: a few every night, many once a month. What has changed becomes a new version.</summary>
/// <param name="Nightly">How far back every night asks.</param>
/// <param name="Monthly">How far back the first night of a month asks that has not done so yet; zero: no further than the others.</param>
public sealed record RereadWindow(TimeSpan Nightly, TimeSpan Monthly)
{
    public static RereadWindow Read(ValueReader value) => value.Map(map => new RereadWindow(
        map.Required("nightly", v => v.Parsed(Forms.Duration)),
        map.Optional("monthly", v => v.Parsed(Forms.Duration), TimeSpan.Zero)));
}
