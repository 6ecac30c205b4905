using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Definitions;

/// <summary>All definitions of a workspace, read, resolved and checked. Everything downstream works from this and nothing else.</summary>
public sealed record DefinitionSet
{
    public required ImmutableArray<ConnectorDefinition> Connectors { get; init; }

    public required ImmutableArray<SourceMapping> Mappings { get; init; }

    public required ImmutableArray<Crosswalk> Crosswalks { get; init; }

    public required ImmutableArray<MappingCases> Cases { get; init; }

    public required ImmutableArray<DataElement> Elements { get; init; }

    public required ImmutableArray<Agency> Agencies { get; init; }

    public required ImmutableArray<ReferenceValue> ReferenceValues { get; init; }

    public required ImmutableArray<IndicatorSet> Sets { get; init; }

    public required ImmutableArray<Assessment> Assessments { get; init; }

    /// <summary>How figures go from a unit to a published result; empty where the workspace has no such file.</summary>
    public ImmutableArray<Process> Processes { get; init; } = [];

    /// <summary>What figures must pass before they are signed; empty where the workspace has no such file.</summary>
    public ImmutableArray<ValidationRule> Rules { get; init; } = [];

    /// <summary>Who is told of what; nobody where the workspace has no such file.</summary>
    public AlertDefinitions Alerts { get; init; } = AlertDefinitions.None;

    public required OrgUnitRegister Units { get; init; }

    /// <summary>Which days are worked; Monday to Friday where the workspace has no calendar.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Empty;

    /// <summary>Where the parts of the records stand.</summary>
    internal DefinitionPositions Positions { get; init; } = new();

    /// <summary>Files in which something could not be read: a name that is missing may be among what was lost.</summary>
    internal ImmutableHashSet<string> FaultyFiles { get; init; } = [];

    public ConnectorDefinition Connector(string id) => Connectors.Single(connector => connector.Id == id);

    public IndicatorSet Set(string id) => Sets.Single(set => set.Id == id);

    public Assessment Assessment(string id) => Assessments.Single(assessment => assessment.Id == id);

    /// <summary>How the rounds of an assessment are signed and appraised; null where they are not.</summary>
    public Process? ProcessOf(Assessment assessment) => assessment.Process is { } id ? Processes.Single(process => process.Id == id) : null;

    public Crosswalk Crosswalk(string name) => Crosswalks.Single(crosswalk => crosswalk.Name == name);

    public DataElement? Element(string code) => ElementsByCode.GetValueOrDefault(code);

    private Dictionary<string, DataElement> ElementsByCode =>
        field ??= Elements.DistinctBy(element => element.Code).ToDictionary(element => element.Code);
}
