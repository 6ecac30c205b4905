using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>One letter of an indicator with what is known of it.</summary>
/// <param name="Earlier">The value in the scorecard before; null when there was none.</param>
public sealed record SheetInput(IndicatorInput Input, DataElement Element, SheetFigure Figure, Value? Earlier)
{
    /// <summary>The value that is scored, or a named absence.</summary>
    public DataValue Value => Figure.Value;

    /// <summary>What it was made from; null when no source speaks of it.</summary>
    public SheetValue? Stored => Figure.Stored;
}
