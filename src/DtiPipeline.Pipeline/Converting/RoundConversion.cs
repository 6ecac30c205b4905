using System.Collections.Immutable;
using System.Globalization;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.OrgUnits.Converting;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Converting;

/// <summary>Puts the figures of a round on the units of a later day, each data element by its own rule. Nothing is stored.</summary>
public sealed class RoundConversion(DefinitionSet definitions, Database database)
{
    /// <param name="to">The assessment's unit date or a later day.</param>
    /// <param name="element">Only this data element, weighed by what it is weighed by; null: all.</param>
    /// <returns>Data elements that are numbers and have a value, by code.</returns>
    public async Task<ImmutableArray<ConvertedElement>> ConvertAsync(Assessment assessment, Round round, DateOnly to, string? element, CancellationToken cancellation)
    {
        Task<ImmutableArray<DataValueRecord>> ListAsync(string? code) => new DataValueStore(database).ListAsync(
            new DataValueFilter { Assessment = assessment.Id, Round = round.Id, Element = code, UnitDate = assessment.UnitDate }, cancellation);

        var values = await ListAsync(element);
        var weights = Figures(element is not null && definitions.Element(element)?.Weight is { } weight ? await ListAsync(weight) : values);
        var days = new FigureDays(definitions, database, assessment, round);
        var converted = ImmutableArray.CreateBuilder<ConvertedElement>();
        foreach (var own in values.GroupBy(value => value.Element).OrderBy(own => own.Key, StringComparer.Ordinal))
            if (definitions.Element(own.Key) is { Type: ElementType.Number } defined && own.Where(value => value.Value is not null).ToList() is { Count: > 0 } given)
            {
                var dated = defined.Merge == MergeRule.Latest ? await days.OfAsync(own.Key, given, cancellation) : ImmutableDictionary<string, DateOnly>.Empty;
                var figures = given.Select(value => new UnitFigure(
                    value.Unit, Number(value), defined.Weight is { } code && weights.TryGetValue((value.Unit, code), out var heavy) ? heavy : null,
                    dated.TryGetValue(value.Unit, out var day) ? day : null));
                converted.Add(new ConvertedElement(defined, UnitConverter.Convert(definitions.Units, [.. figures], assessment.UnitDate, to, defined.Merge)));
            }
        return converted.ToImmutable();
    }

    private ImmutableDictionary<(string Unit, string Element), decimal> Figures(IEnumerable<DataValueRecord> values) => values
        .Where(value => value.Value is not null && definitions.Element(value.Element)?.Type == ElementType.Number)
        .ToImmutableDictionary(value => (value.Unit, value.Element), Number);

    private static decimal Number(DataValueRecord value) => decimal.Parse(value.Value!, CultureInfo.InvariantCulture);
}
