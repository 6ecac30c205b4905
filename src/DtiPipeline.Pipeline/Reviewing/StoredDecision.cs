using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Values;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Pipeline.Reviewing;

/// <summary>Decisions as they are stored, read by the definitions of today.</summary>
internal static class StoredDecision
{
    /// <returns>Null when the element is no longer of the type that the decision was made for.</returns>
    public static Decision? Read(DecisionRecord record, DataElement element)
    {
        if (!DecisionKinds.Words.TryGet(record.Kind, out var kind) || !TryValue(element, record.Value, out var value) || !TryValue(element, record.SourceValue, out var source))
            return null;
        return new Decision(kind, value, source, ValueStates.Words.TryGet(record.SourceState, out var state) ? state : ValueState.NotReported);
    }

    private static bool TryValue(DataElement element, string? text, out Value? value)
    {
        value = null;
        return text is null || Value.TryParse(element.Type, text, out value);
    }
}
