using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Csv;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Nodes;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Definitions.Units;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Scheduling;

namespace DtiPipeline.Core.Definitions;

/// <summary>Reads files one by one into records. What could be read of a faulty file is kept too, so that the rules can look at the rest.</summary>
internal sealed class DefinitionReader(FindingLog log)
{
    private readonly DefinitionPositions _positions = new();
    private readonly HashSet<string> _faultyFiles = [];
    private readonly List<ConnectorDefinition> _connectors = [];
    private readonly List<SourceMapping> _mappings = [];
    private readonly List<Crosswalk> _crosswalks = [];
    private readonly List<MappingCases> _cases = [];
    private readonly List<DataElement> _elements = [];
    private readonly List<Agency> _agencies = [];
    private readonly List<ReferenceValue> _referenceValues = [];
    private readonly List<IndicatorSet> _sets = [];
    private readonly List<Assessment> _assessments = [];
    private readonly List<Process> _processes = [];
    private readonly List<ValidationRule> _rules = [];
    private readonly List<OrgUnitVersion> _units = [];
    private readonly List<LineageEdge> _lineage = [];
    private readonly List<CalendarDay> _calendar = [];
    private AlertDefinitions _alerts = AlertDefinitions.None;

    public void Read(DefinitionFile file)
    {
        var before = log.Findings.Count;
        if (DefinitionText.Prepare(file, log) is { } text)
            Read(DefinitionLayout.KindOf(file.Path), file.Path, text);
        if (log.Findings.Skip(before).Any(finding => FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error))
            _faultyFiles.Add(file.Path);
    }

    /// <summary>All that was read. Names may not resolve yet.</summary>
    public DefinitionSet ToSet() => new()
    {
        Connectors = [.. _connectors],
        Mappings = [.. _mappings],
        Crosswalks = [.. _crosswalks],
        Cases = [.. _cases],
        Elements = [.. _elements],
        Agencies = [.. _agencies],
        ReferenceValues = [.. _referenceValues],
        Sets = [.. _sets],
        Assessments = [.. _assessments],
        Processes = [.. _processes],
        Rules = [.. _rules],
        Alerts = _alerts,
        Units = new OrgUnitRegister([.. _units], [.. _lineage]),
        Calendar = new WorkCalendar([.. _calendar]),
        Positions = _positions,
        FaultyFiles = [.. _faultyFiles],
    };

    private void Read(DefinitionKind kind, string path, string text)
    {
        switch (kind)
        {
            case DefinitionKind.Connector:
                Yaml(path, text, ConnectorDefinition.Read, _connectors.Add);
                break;
            case DefinitionKind.SourceMapping:
                Yaml(path, text, SourceMapping.Read, _mappings.Add);
                break;
            case DefinitionKind.Cases:
                Yaml(path, text, MappingCases.Read, _cases.Add);
                break;
            case DefinitionKind.Elements:
                Yaml(path, text, ElementCatalogue.Read, catalogue => _elements.AddRange(catalogue.Elements));
                break;
            case DefinitionKind.IndicatorSet:
                Yaml(path, text, IndicatorSet.Read, _sets.Add);
                break;
            case DefinitionKind.Assessments:
                Yaml(path, text, AssessmentList.Read, list => _assessments.AddRange(list.Assessments));
                break;
            case DefinitionKind.Processes:
                Yaml(path, text, ProcessList.Read, list => _processes.AddRange(list.Processes));
                break;
            case DefinitionKind.ValidationRules:
                Yaml(path, text, ValidationRuleList.Read, list => _rules.AddRange(list.Rules));
                break;
            case DefinitionKind.Alerts:
                Yaml(path, text, AlertDefinitions.Read, alerts => _alerts = alerts);
                break;
            case DefinitionKind.Crosswalk:
                var rows = Csv(path, text, CrosswalkRow.Read);
                _crosswalks.Add(new Crosswalk(DefinitionLayout.NameOf(path), rows, new SourceSpan(path, 1, 1, 1)));
                break;
            case DefinitionKind.Agencies:
                _agencies.AddRange(Csv(path, text, Agency.Read));
                break;
            case DefinitionKind.ReferenceValues:
                _referenceValues.AddRange(Csv(path, text, ReferenceValue.Read));
                break;
            case DefinitionKind.Units:
                _units.AddRange(Csv(path, text, UnitRows.ReadVersion));
                break;
            case DefinitionKind.Lineage:
                _lineage.AddRange(Csv(path, text, UnitRows.ReadEdge));
                break;
            case DefinitionKind.Calendar:
                _calendar.AddRange(Csv(path, text, CalendarDay.Read));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a definition");
        }
    }

    private void Yaml<T>(string path, string text, Func<ValueReader, T> read, Action<T> keep)
    {
        var before = log.Findings.Count;
        var start = new SourceSpan(path, 1, 1, 1);
        var root = YamlText.Read(path, text, log);
        if (root is null)
        {
            if (log.Findings.Count == before)
                log.Add(Finding.In(start, DefinitionCodes.EmptyFile));
            return;
        }
        _positions.Add(root, root.At);
        var record = read(new NodeValueReader(root, root.At, log));
        if (root is MapNode)
            keep(record);
    }

    private ImmutableArray<T> Csv<T>(string path, string text, Func<ValueReader, T> read)
    {
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var row in CsvText.Read(path, text, CsvColumns.Of(read), log) ?? [])
        {
            _positions.Add(row, row.At);
            records.Add(read(new NodeValueReader(row, row.At, log)));
        }
        return records.ToImmutable();
    }
}
