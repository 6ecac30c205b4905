using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Appraising;
using DtiPipeline.Warehouse.Connections;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>Puts together what a unit signed and what the council found on it.</summary>
/// <param name="today">The pretended today: questions are overdue by it.</param>
public sealed class AppraisalSheets(Database database, DefinitionSet definitions, UnitSheets sheets, Func<DateOnly> today)
{
    private readonly AppraisalStore _appraisals = new(database);
    private readonly SignatureStore _signatures = new(database);

    /// <returns>Null when there is no such unit, nobody has signed for it, or the person may not see it.</returns>
    public async Task<AppraisalSheet?> ReadAsync(Person person, string assessment, string round, string unit, CancellationToken cancellation = default) =>
        await sheets.ReadAsync(person, assessment, round, unit, cancellation) is { } sheet ? await OfAsync(person, sheet, cancellation) : null;

    /// <summary>The same for a unit's page that was read already.</summary>
    public async Task<AppraisalSheet?> OfAsync(Person person, UnitSheet unit, CancellationToken cancellation = default)
    {
        var scope = person.ScopeOf(Right.SeeValues);
        if (definitions.ProcessOf(unit.Assessment) is not { } process
            || unit.Move is not { } move
            || await _signatures.HistoryAsync(scope, unit.Place, cancellation) is not [.., { } signature] signatures)
            return null;
        var cards = signatures.ToDictionary(one => one.Id, one => Read(one));
        var card = cards[signature.Id];
        var steps = (await _appraisals.HistoryAsync(scope, unit.Place, cancellation)).ToLookup(step => step.Indicator);
        var standings = card.Indicators.ToDictionary(indicator => indicator.Code, indicator => StandingOf(steps[indicator.Code], indicator));
        // What the definitions no longer have cannot be laid out; it counts all the same.
        ImmutableArray<AppraisedIndicator> shown =
        [
            .. from indicator in card.Indicators
               let now = unit.Indicators.FirstOrDefault(one => one.Code == indicator.Code)
               where now is not null
               let done = steps[indicator.Code].ToImmutableArray()
               select new AppraisedIndicator(
                   indicator, now, standings[indicator.Code], done, done is [.., { } last] && last.PartHash != indicator.PartHash ? cards.GetValueOrDefault(last.SignatureId)?.Find(indicator.Code) : null)
               {
                   HasMoved = HasMoved(indicator, now),
               },
        ];
        return new AppraisalSheet(
            unit, process, move, signature, card, shown, AppraisalProgress.Of(standings.Values), card.Indicators.Sum(indicator => standings[indicator.Code].Points ?? indicator.Points))
        {
            MayAppraise = person.AgenciesOf(Right.Appraise, unit.Identities) is null,
            Moves = [.. MoveRules.Offered(process, process.State(move.ToState).Id, [.. person.RolesOf(unit.Identities).Where(role => role == Role.Council)]).Where(one => one.Does == MoveDeed.None)],
        };
    }

    /// <summary>Where the appraisal of every unit of a round stands that has signed, by the unit's id.</summary>
    public async Task<IReadOnlyDictionary<long, AppraisedTotal>> OfRoundAsync(Scope scope, string assessment, string round, CancellationToken cancellation = default)
    {
        var steps = (await _appraisals.OfRoundAsync(scope, assessment, round, cancellation)).ToLookup(step => (step.UnitId, step.Indicator));
        return (await _signatures.OfRoundAsync(scope, assessment, round, cancellation)).ToDictionary(signature => signature.UnitId, signature =>
        {
            var card = Read(signature);
            var found = card.Indicators.Select(indicator => (Indicator: indicator, Standing: StandingOf(steps[(signature.UnitId, indicator.Code)], indicator))).ToList();
            return new AppraisedTotal(
                signature, AppraisalProgress.Of([.. found.Select(one => one.Standing)]), card.ApplicableMax,
                [.. found.Select(one => new AppraisedScore(one.Indicator.Code, one.Indicator.Points, one.Standing.Points ?? one.Indicator.Points, one.Standing.MissedDay))]);
        });
    }

    internal static AppraisalKind? KindOf(AppraisalRecord step) => AppraisalKinds.Words.TryGet(step.Kind, out var kind) ? kind : null;

    private WrittenCard Read(SignatureRecord signature) => CardReader.Read(signature.Content, code => definitions.Element(code)?.Type);

    private AppraisalStanding StandingOf(IEnumerable<AppraisalRecord> steps, WrittenIndicator indicator) => AppraisalStanding.Of(
        [.. steps.Where(step => KindOf(step) is not null).Select(step => new AppraisalAct(KindOf(step)!.Value, step.Points, step.Due, step.Day, step.PartHash))], indicator.PartHash, today());

    private static bool HasMoved(WrittenIndicator signed, SheetIndicator now)
    {
        var values = now.AllInputs.DistinctBy(input => input.Element.Code).ToDictionary(input => input.Element.Code, input => input.Value);
        return signed.Letters.Any(letter => values.GetValueOrDefault(letter.Element) is { } value && (value.Value?.Canonical != letter.Value?.Canonical || value.State != letter.State));
    }
}
