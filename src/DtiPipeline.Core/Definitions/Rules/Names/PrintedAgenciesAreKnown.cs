using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.Names;

/// <summary>Every agency a document prints, in every spelling, stands in <c>agencies.csv</c>: otherwise nobody is told about that indicator.</summary>
public sealed class PrintedAgenciesAreKnown : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        if (set.IsFaulty(DefinitionKind.Agencies))
            return [];
        var known = set.Agencies.Select(agency => agency.NameAsPrinted).ToHashSet();
        return set.Sets.SelectMany(Uses)
            .Where(use => use.Printed is { Length: > 0 } && !known.Contains(PlainText.Collapse(use.Printed)))
            .Select(use => Lookups.Unknown(set.Positions.Value(use.Record, use.Field), DefinitionCodes.UnknownAgencyName, PlainText.Collapse(use.Printed!), known));
    }

    private static IEnumerable<(string? Printed, SourceSpan Record, string Field)> Uses(IndicatorSet set) =>
        set.General.Select(item => (item.Lead, item.At, "lead"))
            .Concat(set.AllIndicators().SelectMany(indicator => new[] { (indicator.Lead, indicator.At, "lead"), (indicator.Support, indicator.At, "support") }));
}
