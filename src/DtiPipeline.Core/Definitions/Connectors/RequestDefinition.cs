using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors.Pagination;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.Connectors;

/// <summary>One kind of request of an HTTP stream.</summary>
public sealed record RequestDefinition
{
    /// <summary>Path below the base address.</summary>
    public required string Path { get; init; }

    /// <summary>Parameters that never change.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Query { get; init; }

    public RequestWindow? Window { get; init; }

    public required PaginationDefinition Pagination { get; init; }

    public static RequestDefinition Read(ValueReader value) => value.Map(map => new RequestDefinition
    {
        Path = map.Text("path"),
        Query = map.Entries("query", v => v.Text()),
        Window = map.Optional<RequestWindow?>("window", RequestWindow.Read, null),
        Pagination = map.Optional("pagination", v => v.Variant(PaginationDefinition.Variants), new SinglePage()),
    });
}
