using System.Globalization;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Definitions.Connectors.Fields;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Records;
using DtiPipeline.Warehouse.Runs;

namespace DtiPipeline.Benchmarks;

/// <summary>A stream with as many rows as one likes.</summary>
internal static class Dossiers
{
    public const int Batch = 5_000;
    public static readonly DateOnly Today = new(2024, 4, 10);
    private static readonly SourceSpan Nowhere = new("benchmark", 1, 1, 1);

    public static readonly StreamDefinition Stream = new()
    {
        Id = "dossiers", Title = "Hồ sơ", Decode = new JsonDecoding("data", null, []), Formats = ValueFormats.Plain,
        Fields = [Field("code", FieldType.Identifier), Field("day", FieldType.Date), Field("unit", FieldType.Text), Field("fee", FieldType.Money)],
        Drops = [], Key = ["code"], Replaces = Replacement.All, Covers = CoverageKind.Scope, At = Nowhere,
    };

    /// <param name="changed">Every how manyth row reads differently; 0: none.</param>
    public static AcceptedRow Row(int number, int changed) => new(
        new RecordPosition(null, null, string.Create(CultureInfo.InvariantCulture, $"data[{number}]")),
        [
            StagedValue.Of(DefinitionStore.HashOf(string.Create(CultureInfo.InvariantCulture, $"{number}"))), StagedValue.Of("2024-03-01"), StagedValue.Of("Xã Quài Cang"),
            StagedValue.Of(changed > 0 && number % changed == 0 ? 2L : 1L),
        ],
        Today);

    private static FieldDefinition Field(string name, FieldType type) => new() { Name = name, From = name, Type = type, At = Nowhere };
}
