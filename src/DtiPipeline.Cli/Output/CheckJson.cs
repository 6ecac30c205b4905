using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Cli.Output;

/// <summary>The checks before signing, for programs.</summary>
public static class CheckJson
{
    public static object Of(Assessment assessment, string round, IReadOnlyCollection<UnitSheet> sheets, Language language) => new
    {
        assessment = assessment.Id,
        round,
        blocking = sheets.Sum(sheet => sheet.Blocking),
        warnings = sheets.Sum(sheet => sheet.Broken.Length - sheet.Blocking),
        units = sheets.Select(sheet => new
        {
            unit = sheet.Standing.Unit,
            name = sheet.Standing.UnitName,
            blocking = sheet.Blocking,
            warnings = sheet.Broken.Length - sheet.Blocking,
            findings = sheet.Broken.Select(rule => Of(rule, language)),
            agencies = sheet.Progress.Select(agency => new
            {
                agency = agency.Agency, name = agency.Name, inputs = agency.Inputs, present = agency.Present, missing = agency.Missing, flagged = agency.Flagged,
                pointsAtStake = agency.AtStake,
            }),
        }),
    };

    private static object Of(SheetRule rule, Language language) => new
    {
        rule = rule.Finding.Rule.Id,
        type = rule.Finding.Rule.Test.Type,
        severity = ValidationRule.Severities.WordOf(rule.Finding.Severity),
        title = rule.Finding.Rule.TitleIn(language),
        message = rule.Finding.Sentence(language),
        fix = rule.Finding.Fix(language),
        indicators = rule.Indicators,
        figures = rule.Finding.Breach.Figures.Select(figure => new { element = figure.Element, value = Plain(figure.Value) }),
    };

    private static object Plain(Value value) => value switch
    {
        NumberValue number => number.Number,
        BooleanValue => value.Canonical == "true",
        _ => value.Canonical,
    };
}
