using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Definitions.Simulation;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Definitions.Simulation.Generators;

namespace DtiPipeline.Core.Definitions.Schemas;

/// <summary>
/// A JSON Schema (draft 2020-12) for every kind of YAML file, made by the very methods that read them. They are committed under
/// <c>mappings/schemas/</c>, so that editors complete and check a definition while it is written.
/// </summary>
public static partial class DefinitionSchemas
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ImmutableArray<(string Name, string Title, Action<ValueReader> Read)> Kinds =
    [
        ("alerts", "Cảnh báo / alerts", reader => AlertDefinitions.Read(reader)),
        ("assessments", "Kỳ đánh giá / assessments", reader => AssessmentList.Read(reader)),
        ("cases", "Trường hợp mẫu / cases of a mapping", reader => MappingCases.Read(reader)),
        ("connector", "Nguồn / connector", reader => ConnectorDefinition.Read(reader)),
        ("data-elements", "Số liệu đầu vào / data elements", reader => ElementCatalogue.Read(reader)),
        ("generator", "Cách sinh hồ sơ mẫu / generator of sample dossiers", reader => DossierGeneratorDefinition.Read(reader)),
        ("indicator-set", "Bộ chỉ số / indicator set", reader => IndicatorSet.Read(reader)),
        ("processes", "Quy trình ký duyệt, thẩm định / processes of sign-off and appraisal", reader => ProcessList.Read(reader)),
        ("simulator", "Nguồn giả lập / simulator", reader => SimulatorDefinition.Read(reader)),
        ("source-mapping", "Cách tính từ một nguồn / mapping of a connector", reader => SourceMapping.Read(reader)),
        ("validation-rules", "Kiểm tra trước khi ký / checks before signing", reader => ValidationRuleList.Read(reader)),
    ];

    /// <summary>File name (<c>connector.schema.json</c>) and text of every schema.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } =
        Kinds.ToImmutableSortedDictionary(kind => kind.Name + ".schema.json", kind => Text(kind.Name, kind.Title, kind.Read), StringComparer.Ordinal);

    private static string Text(string name, string title, Action<ValueReader> read)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        read(new SchemaValueReader(schema));
        SchemaDescriptions.AddTo(name, schema);
        return OnOneLine().Replace(schema.ToJsonString(Written), list => Breaks().Replace(list.Value, Joined)) + "\n";
    }

    private static string Joined(Match lineBreak) => lineBreak.Value.StartsWith(',') ? ", " : lineBreak.Value.Trim();

    // A list of words reads better on one line, and a changed word is one changed line.
    [GeneratedRegex(@"\[\s+(""[^""\[\]{}]*""|true|false|null)(,\s+(""[^""\[\]{}]*""|true|false|null))*\s+\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnOneLine();

    [GeneratedRegex(@"[\[,]?\n\s*\]?", RegexOptions.None, 1000)]
    private static partial Regex Breaks();
}
