using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Definitions.IndicatorSets.Checking;

namespace DtiPipeline.Cli.Output;

/// <summary>The JSON shape of <c>dti sets check</c>.</summary>
public static class SetCheckJson
{
    public static object Of(IndicatorSet set)
    {
        var check = SetCheck.Of(set);
        return new
        {
            id = set.Id,
            pillars = check.Pillars.Select(pillar => new
            {
                code = pillar.Code,
                name = pillar.Name,
                indicators = Figure(pillar.Indicators),
                subIndicators = pillar.SubIndicators,
                points = Figure(pillar.Points),
            }),
            indicators = Figure(check.Indicators),
            subIndicators = check.SubIndicators,
            points = Figure(check.Points),
            published = check.Published,
            inferred = check.Inferred,
            general = check.General,
            disputed = Marks(check, MarkKind.Disputed),
            restored = Marks(check, MarkKind.Restored),
        };
    }

    private static object Figure(PrintedFigure figure) => new { printed = figure.Printed, ours = figure.Ours, differs = figure.Differs };

    private static IEnumerable<object> Marks(SetCheck check, MarkKind kind) => check.Marks
        .Where(mark => mark.Kind == kind)
        .Select(mark => new { code = mark.Code, name = mark.Name, item = mark.SourceItem, text = mark.Text, fields = mark.Fields });
}
