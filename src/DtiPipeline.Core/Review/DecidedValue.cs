using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Review;

/// <summary>What holds once a person has decided on what the sources say.</summary>
public static class DecidedValue
{
    /// <param name="source">What the sources say now.</param>
    /// <param name="decision">The decision that was not withdrawn; null where nobody decided.</param>
    /// <returns>The figure of the sources, or what the person put in its place. How many units a sum covers is said only of the sum itself.</returns>
    public static DataValue Apply(DataValue source, Decision? decision) => decision?.Kind switch
    {
        DecisionKind.Override => new DataValue(source.Unit, source.Element, decision.Value, ValueState.Overridden),
        DecisionKind.Declare => new DataValue(source.Unit, source.Element, decision.Value, ValueState.Declared),
        DecisionKind.NotApplicable => new DataValue(source.Unit, source.Element, null, ValueState.NotApplicable),
        _ => source,
    };

    /// <summary>Whether a person must look at a decision again.</summary>
    public static DecisionStanding StandingOf(DataValue source, Decision decision)
    {
        if (IsReached(source, decision))
            return DecisionStanding.SourceAgrees;
        // Why a figure is missing may change from night to night; it is missing all the same.
        return source.Value?.Canonical == decision.SourceValue?.Canonical ? DecisionStanding.Holds : DecisionStanding.SourceChanged;
    }

    private static bool IsReached(DataValue source, Decision decision) => decision.Kind switch
    {
        DecisionKind.Override or DecisionKind.Declare => source.Value is not null && source.Value.Canonical == decision.Value?.Canonical,
        DecisionKind.NotApplicable => source.State == ValueState.NotApplicable && decision.SourceState != ValueState.NotApplicable,
        _ => false,
    };
}
