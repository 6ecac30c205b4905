using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Elements;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Scoring.Methods;

namespace DtiPipeline.Core.Scoring.Json;

/// <summary>Indicator sets in the shapes of <c>dti sets list</c> and <c>dti sets show</c>.</summary>
public static class SetJsonMapper
{
    public static SetListJson ListEntry(IndicatorSet set) =>
        new(set.Id, set.Title, set.Level, Plain.Of(set.Total), Plain.Of(set.TotalPrinted), set.Indicators.Count(), set.IndicatorsPrinted);

    /// <param name="element">The catalogue: the element of a code, null when there is none.</param>
    public static SetJson Show(IndicatorSet set, Func<string, DataElement?> element) => new()
    {
        Id = set.Id,
        Title = set.Title,
        Level = set.Level,
        Total = Plain.Of(set.Total),
        TotalPrinted = Plain.Of(set.TotalPrinted),
        Document = new SetDocumentJson(set.Document.Number, set.Document.Date, set.Document.Issuer, set.Document.File),
        Period = Period(set.Period),
        Evaluated = set.Evaluated is { } evaluated
            ? new EvaluatedJson(evaluated.AsPrinted, evaluated.Source, [.. evaluated.Units.Select(unit => new EvaluatedUnitJson(unit.Item, unit.NameAsPrinted, unit.Unit))])
            : null,
        Ranking = set.Ranking is { } ranking ? new RankingJson(RankingRule.Groups.WordOf(ranking.Group), ranking.AsPrinted, ranking.Source) : null,
        Process = [.. set.Process.Select(step => new AppraisalStepJson(AppraisalStep.Roles.WordOf(step.Role), step.Who, step.Does, step.By, step.Source))],
        Exemption = set.Exemption is { } rule
            ? new ExemptionJson(rule.AsPrinted, rule.FormulaAsPrinted, ExemptionRule.Approvals.WordOf(rule.NeedsApproval), rule.Source)
            : null,
        Targets = [.. set.Targets.Select(target => new TargetJson(target.Item, target.Text, target.Indicator, Plain.Of(target.Figure)))],
        General = [.. set.General.Select(item => new GeneralItemJson(item.Item, item.Name, item.Element, TypeOf(element(item.Element)), item.Lead))],
        Pillars = [.. set.Pillars.Select(pillar =>
            new PillarJson(pillar.Code, pillar.Name, Plain.Of(pillar.Max), Plain.Of(pillar.MaxPrinted), pillar.IndicatorsPrinted, [.. pillar.Indicators.Select(indicator => Show(set, indicator, element))]))],
        Notes = set.Notes,
    };

    private static SetPeriodJson Period(SetPeriod period) => new(
        period.From,
        period.To,
        [.. period.Rounds.Select(round => new SetRoundJson(
            round.Id, round.From, round.To, round.CutOff, [.. round.Deadlines.Select(deadline => new DeadlineJson(deadline.Who, deadline.By))]))],
        period.PublishBy);

    private static IndicatorJson Show(IndicatorSet set, Indicator indicator, Func<string, DataElement?> element) => new()
    {
        Code = indicator.Code,
        Name = indicator.Name,
        NameAsPrinted = indicator.NameAsPrinted,
        Max = Plain.Of(indicator.Max),
        Lead = indicator.Lead,
        Support = indicator.Support,
        Evidence = indicator.Evidence,
        When = indicator.When,
        Guidance = indicator.Guidance,
        Condition = indicator.Condition,
        NotApplicableWhen = indicator.NotApplicableWhen,
        Restored = indicator.Restored is { } restored ? new RestorationJson(restored.Fields, restored.From) : null,
        Basis = indicator.InferredBecause is null ? "published" : "inferred",
        InferredBecause = indicator.InferredBecause,
        Disputed = indicator.Disputed is not null,
        DisputedBecause = indicator.Disputed,
        Source = new SourceJson(set.Document.Number, indicator.SourceItem),
        Notes = indicator.Notes,
        Method = Method(indicator.Method),
        Inputs = [.. indicator.Inputs.Select(input => Input(indicator.Method, input, element(input.Element)))],
        Children = [.. indicator.Children.Select(child => Show(set, child, element))],
    };

    private static OrderedDictionary<string, object> Method(ScoringMethod method)
    {
        var fields = new OrderedDictionary<string, object> { ["type"] = method.Type };
        foreach (var (name, value) in method.Describe())
            fields[name] = value is decimal figure ? Plain.Of(figure) : value;
        return fields;
    }

    private static InputJson Input(ScoringMethod method, IndicatorInput input, DataElement? element)
    {
        ImmutableArray<OptionJson> options = method is Choice choice && choice.Letter == input.Letter
            ? [.. choice.Options.Select(option => new OptionJson(option.Key, option.Label, Plain.Of(option.Fraction.Of(1m))))]
            : [];
        return new InputJson(input.Letter, input.Name, input.Unit ?? element?.Unit, input.Element, TypeOf(element), options);
    }

    private static string? TypeOf(DataElement? element) => element is null ? null : DataElement.Types.WordOf(element.Type);
}
