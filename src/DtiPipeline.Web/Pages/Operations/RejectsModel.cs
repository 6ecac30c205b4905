using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Web.Hosting;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Rows that were refused and wait for somebody, by cause.</summary>
public sealed class RejectsModel(RejectStore rejects, DefinitionSet definitions, SiteSettings settings) : WorkPage
{
    public override Right? Needs => Right.SeeRuns;

    public IEnumerable<ConnectorDefinition> Sources => definitions.Connectors.Where(connector => settings.Invented || !connector.Invented);

    /// <summary>The source whose rows are shown; null: all.</summary>
    public string? Source { get; private set; }

    /// <summary>True: also rows that a later delivery made good.</summary>
    public bool All { get; private set; }

    public ImmutableArray<RefusedGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(string? source, bool all, CancellationToken cancellation)
    {
        Source = string.IsNullOrWhiteSpace(source) ? null : source;
        All = all;
        Groups = await RefusedRows.ReadAsync(rejects, definitions, new RejectFilter { Connector = Source, OnlyOpen = !all }, Language, cancellation);
    }
}
