using DtiPipeline.Core.Definitions.Elements.Reuse;
using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Cli.Output;

/// <summary>The JSON shape of <c>dti elements report</c>.</summary>
public static class ElementReportJson
{
    private static readonly WordTable<LookAlikeReason> Reasons = new(
        ("same-name", LookAlikeReason.SameName), ("same-code", LookAlikeReason.SameCode), ("alike-names", LookAlikeReason.AlikeNames));

    public static object Of(ElementReport report) => new
    {
        shared = report.Shared.Select(shared => new
        {
            element = shared.Element.Code,
            name = shared.Element.Name,
            indicators = shared.Indicators,
            sets = shared.Uses.Select(use => new { id = use.Set, indicators = use.Indicators, general = use.IsGeneral }),
        }),
        lookAlikes = report.LookAlikes.Select(pair => new
        {
            left = new { element = pair.Left.Code, name = pair.Left.Name },
            right = new { element = pair.Right.Code, name = pair.Right.Name },
            reason = Reasons.WordOf(pair.Reason),
            overlap = Math.Round(pair.Overlap, 2),
        }),
    };
}
