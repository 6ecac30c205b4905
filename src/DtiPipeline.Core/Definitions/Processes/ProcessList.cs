using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Processes;

/// <summary>All of <c>mappings/processes.yaml</c>.</summary>
public sealed record ProcessList(ImmutableArray<Process> Processes)
{
    public static ProcessList Read(ValueReader value) => value.Map(map => new ProcessList(
        [.. map.Required("processes", v => v.Entries(Process.Read)).Select(process => process.Value with { Id = process.Key })]));
}
