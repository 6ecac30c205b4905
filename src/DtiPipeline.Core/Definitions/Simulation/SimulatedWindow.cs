using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>The query parameters that bound a route's records by day, both ends included; a parameter left out leaves that side open.</summary>
/// <param name="Field">The record's member they are compared with. A moment counts by its day, a month (<c>2024-03</c>) by any of its days.</param>
/// <param name="Format">How a day is written in the parameters.</param>
public sealed record SimulatedWindow(string From, string To, string Field, string Format)
{
    public static SimulatedWindow Read(ValueReader value) => value.Map(map => new SimulatedWindow(
        map.Text("from"), map.Text("to"), map.Text("field"), map.Optional("format", v => v.Text(), "yyyy-MM-dd")));
}
