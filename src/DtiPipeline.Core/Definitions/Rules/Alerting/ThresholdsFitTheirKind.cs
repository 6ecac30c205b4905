using System.Globalization;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Alerting;

/// <summary>A threshold stands where the kind counts something, and is not below what can be counted.</summary>
public sealed class ThresholdsFitTheirKind : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set) =>
        from rule in set.Alerts.Rules
        where rule.Threshold is { } threshold && (AlertKinds.Of(rule.Kind).UsualThreshold is null || threshold < Least(rule.Kind))
        select Finding.In(set.Positions.Value(rule.At, "threshold"), DefinitionCodes.AlertThreshold,
            ("name", rule.Id), ("kind", rule.Kind.Word()), ("value", rule.Threshold!.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A deadline may be told on its very day.</summary>
    private static int Least(AlertKind kind) => kind == AlertKind.DeadlineNear ? 0 : 1;
}
