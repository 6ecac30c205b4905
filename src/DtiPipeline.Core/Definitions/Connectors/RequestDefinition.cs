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

    /// <summary>More pages than this are a source that never ends.</summary>
    public int MaxPages { get; init; }

    /// <summary>True where no record at all is a possible answer ("none"); elsewhere such an answer is a failure of the source and changes nothing.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>False where the source says "not modified" although something is: then every answer is asked for in full.</summary>
    public bool Conditional { get; init; }

    public static RequestDefinition Read(ValueReader value) => value.Map(map => new RequestDefinition
    {
        Path = map.Text("path"),
        Query = map.Entries("query", v => v.Text()),
        Window = map.Optional<RequestWindow?>("window", RequestWindow.Read, null),
        Pagination = map.Optional("pagination", v => v.Variant(PaginationDefinition.Variants), new SinglePage()),
        MaxPages = map.Optional("max_pages", v => v.Parsed(Forms.Whole), UsualMaxPages),
        MayBeEmpty = map.Flag("may_be_empty"),
        Conditional = map.Optional("conditional", v => v.Word(Forms.Flag), true),
    });

    /// <summary>Half a million dossiers at ten a page.</summary>
    private const int UsualMaxPages = 50_000;
}
