using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>The query parameters that carry the first and last day asked for (both inclusive), and how a day is written in them.</summary>
public sealed record RequestWindow(string From, string To, string Format)
{
    public static RequestWindow Read(ValueReader value) =>
        value.Map(map => new RequestWindow(map.Text("from"), map.Text("to"), map.Optional("format", v => v.Text(), "yyyy-MM-dd")));
}
