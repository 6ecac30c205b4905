namespace DtiPipeline.Simulator.Serving;

/// <summary>What the simulator looks at in a request; free of Kestrel, so that answering needs no socket to be tested.</summary>
/// <param name="Path">Below the connector's address, with a leading slash.</param>
/// <param name="Headers">By name, case ignored.</param>
internal sealed record SourceRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> Form)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
