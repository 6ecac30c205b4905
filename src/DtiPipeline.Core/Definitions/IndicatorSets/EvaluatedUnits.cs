using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Definitions.IndicatorSets;

/// <summary>Whom a document evaluates.</summary>
/// <param name="AsPrinted">Its own words.</param>
/// <param name="Source">Where they stand in the document.</param>
/// <param name="Units">The list it prints; empty where it prints none.</param>
public sealed record EvaluatedUnits(string AsPrinted, string Source, ImmutableArray<EvaluatedUnit> Units)
{
    public static EvaluatedUnits Read(ValueReader value) =>
        value.Map(map => new EvaluatedUnits(map.Text("as_printed"), map.Text("source"), map.List("units", EvaluatedUnit.Read)));
}
