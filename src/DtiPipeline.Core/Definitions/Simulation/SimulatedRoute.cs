using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Definitions.Simulation.Paging;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Simulation;

/// <summary>One path that gives records: the array of a JSON file, the elements of an XML file, or what a generator file expands to.</summary>
/// <param name="Path">Below the connector's address, with a leading slash.</param>
/// <param name="Generate">A generator file of the samples folder; null when <paramref name="Records"/> is given.</param>
/// <param name="Records">A JSON file of the samples folder, or an XML file by its extension; null when <paramref name="Generate"/> is given.</param>
/// <param name="Wrap">Constant members of the envelope: path (dotted in JSON, with slashes in XML) and text.</param>
public sealed record SimulatedRoute(
    string Path,
    string? Generate,
    string? Records,
    SimulatedWindow? Window,
    RoutePaging Paging,
    ImmutableArray<KeyValuePair<string, string>> Wrap,
    SourceSpan At)
{
    /// <summary>True where the source answers in XML.</summary>
    public bool IsXml => Records?.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) == true;

    public static SimulatedRoute Read(ValueReader value) => value.Map(map => new SimulatedRoute(
        map.Text("path"),
        map.TextOrNull("generate"),
        map.TextOrNull("records"),
        map.Optional<SimulatedWindow?>("window", SimulatedWindow.Read, null),
        map.Optional("page", v => v.Variant(RoutePaging.Variants), new SingleAnswer("", null)),
        map.Entries("wrap", v => v.Text()),
        map.At));
}
