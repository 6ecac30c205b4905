using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Warehouse.DataValues;

namespace DtiPipeline.Pipeline.Explaining;

/// <summary>One letter of a rule, its value, and what it was made from.</summary>
/// <param name="Value">Null when no source speaks of the element.</param>
public sealed record ExplainedInput(IndicatorInput Input, DataValueRecord? Value, ImmutableArray<ExplainedSource> Sources);
