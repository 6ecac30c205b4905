using System.Collections.Immutable;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Scoring.Methods;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A page about one indicator of a unit.</summary>
public abstract class IndicatorPage(UnitSheets sheets, DecisionDesk desk, QuestionDesk questions) : WorkPage
{
    protected DecisionDesk Desk { get; } = desk;

    protected QuestionDesk Asking { get; } = questions;

    public override Right? Needs => Right.SeeValues;

    public UnitSheet Sheet { get; private set; } = null!;

    public SheetIndicator Indicator { get; private set; } = null!;

    /// <summary>On all values of the unit.</summary>
    public IReadOnlyList<QuestionRecord> Questions { get; private set; } = [];

    /// <summary>Whom the reader can ask.</summary>
    public ImmutableArray<Person> Assignees { get; private set; } = [];

    /// <summary>The reader may decide on some of the figures, and decisions still count.</summary>
    public bool MayDecide => Indicator.AllInputs.Any(MayDecideOn);

    /// <summary>The reader may decide on a figure, and decisions on it still count.</summary>
    public bool MayDecideOn(SheetInput input) => Indicator.MayChange && Desk.LockOf(Sheet, input.Element.Code) == ValueLock.None;

    /// <summary>Why a figure is locked; empty where it is not, or where the reader could not change it anyway.</summary>
    public string LockedText(SheetInput input) => Indicator.MayChange ? LockText.Of(Sheet, Desk.LockOf(Sheet, input.Element.Code), input.Element.Code, Language) : "";

    public string Back => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}#i-{Indicator.Code}";

    /// <summary>Address of the indicator's page.</summary>
    public string Here => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}/{Indicator.Code}";

    /// <returns>False when there is no such indicator, or the reader may not see it.</returns>
    protected async Task<bool> FindAsync(string assessment, string round, string unit, string indicator, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet || sheet.Find(indicator) is not { } found)
            return false;
        (Sheet, Indicator) = (sheet, found);
        Questions = await Asking.OfAsync(Viewer, sheet, cancellation);
        if (MayDecide)
            Assignees = await Asking.AssigneesAsync(Viewer, sheet, found, cancellation);
        return true;
    }

    public SheetInput? InputOf(string? letter) => Indicator.Inputs.FirstOrDefault(input => input.Input.Letter == letter);

    /// <summary>A value as the document or a person says it.</summary>
    public string Shown(SheetInput input, Value? value) =>
        value is null ? Say("chưa có", "nothing") : Indicator.Indicator.Method.LabelOf(input.Input.Letter, value.Canonical) ?? ValueText.Of(value, Language);

    /// <summary>The same of a stored one.</summary>
    public string Shown(SheetInput input, string? canonical) => Shown(input, canonical is not null && Value.TryParse(input.Element.Type, canonical, out var value) ? value : null);

    /// <summary>What holds, with its state.</summary>
    public string ValueOf(SheetInput input)
    {
        var state = StateText.Of(input.Value.State, Language);
        return input.Value.Value is { } value ? $"{Shown(input, value)} ({state})" : state;
    }

    public ImmutableArray<AnswerOption> OptionsOf(SheetInput input) => ValueEntry.OptionsOf(input.Element, Indicator.Indicator.Method, input.Input.Letter, Language);

    public bool MayNotApply => DecisionDesk.MayNotApply(Sheet, Indicator);

    /// <summary>The document's words that allow it not to apply.</summary>
    public string? NotApplicableRule => Indicator.Indicator.NotApplicableWhen ?? Sheet.Set.Exemption?.AsPrinted;

    /// <summary>Who decided what, when, and why.</summary>
    public string DecisionText(SheetInput input, DecisionRecord decision)
    {
        var kind = DecisionKinds.Words.TryGet(decision.Kind, out var known) ? known.Text(Language) : decision.Kind;
        var value = decision.Value is null ? "" : $" {Shown(input, decision.Value)}";
        var reason = DecisionReasons.Words.TryGet(decision.ReasonCode ?? "", out var code) ? $", {code.Text(Language)}" : "";
        var words = decision.Reason.Length > 0 ? $": {decision.Reason}" : "";
        return $"{decision.WhoName} {kind}{value}, {VietnamTime.Moment(decision.At)}{reason}{words}";
    }

    /// <summary>Number, date and title of a paper.</summary>
    public string PaperText(EvidenceRecord evidence) => Core.Text.PaperText.Of(evidence.Title, evidence.DocumentNumber, evidence.DocumentDate, Language);

    public string AddressOf(EvidenceRecord evidence) =>
        evidence.Address ?? $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}/evidence/{evidence.Id}";

    public IEnumerable<QuestionRecord> QuestionsOn(SheetInput input) => Questions.Where(question => question.Element == input.Element.Code);

    public bool MayAnswer(QuestionRecord question) => QuestionDesk.MayAnswer(Viewer, Indicator, question);

    /// <summary>Other indicators that the same value counts for.</summary>
    public IReadOnlyList<string> OthersWith(SheetInput input) => [.. Sheet.UsersOf(input.Element.Code).Where(code => code != Indicator.Code)];

    /// <summary>An empty form about the value as it stands on the page.</summary>
    public static DecisionForm FormOf(SheetInput input) => new() { Letter = input.Input.Letter, Seen = input.Figure.Head, Source = input.Figure.Source.Value?.Canonical };
}
