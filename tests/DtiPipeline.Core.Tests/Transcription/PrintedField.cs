using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Tests.Transcription;

/// <summary>A field of an indicator that claims to be printed.</summary>
internal sealed record PrintedField(string Indicator, string Field, string Text)
{
    /// <summary>All of them, but for those that the indicator marks as restored.</summary>
    public static IEnumerable<PrintedField> Of(Indicator indicator) =>
        from field in All(indicator)
        where field.Text is not null && indicator.Restored?.Fields.Contains(field.Name) != true
        select new PrintedField(indicator.Code, field.Name, field.Text);

    private static IEnumerable<(string Name, string? Text)> All(Indicator indicator) =>
    [
        ("name_as_printed", indicator.NameAsPrinted), ("lead", indicator.Lead), ("support", indicator.Support), ("evidence", indicator.Evidence),
        ("when", indicator.When), ("guidance", indicator.Guidance), ("condition", indicator.Condition), ("not_applicable_when", indicator.NotApplicableWhen),
        .. indicator.InferredBecause is null ? Labels(indicator.Method).Select(label => ("method", label)) : [],
        .. indicator.LettersAreOurs ? [] : indicator.Inputs.Select(input => ("inputs", (string?)input.Name)),
    ];

    private static IEnumerable<string?> Labels(ScoringMethod method) => method switch
    {
        Choice choice => choice.Options.Select(option => option.Label),
        Bands bands => bands.Steps.Select(step => step.Label),
        Parts parts => parts.Items.Select(part => part.Label),
        ByDate dates => dates.Steps.Select(step => step.Label),
        _ => [],
    };
}
