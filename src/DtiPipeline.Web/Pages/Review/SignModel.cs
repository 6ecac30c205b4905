using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Core.Review;
using DtiPipeline.Core.Review.Rules;
using DtiPipeline.Core.Submitting;
using DtiPipeline.Core.Text;
using DtiPipeline.Core.Values;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Pipeline.Submitting;
using DtiPipeline.Warehouse.Submitting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>A unit's way to a signature: where it is, what is in the way, what the reader may do, and how the signature stands to the figures of today.</summary>
public sealed class SignModel(UnitSheets sheets, SubmissionReader reader, RestatementReader restatements, SubmissionDesk desk, DefinitionSet definitions) : WorkPage
{
    /// <summary>How many runs that changed signed figures are shown.</summary>
    public const int MostRestatements = 10;

    public override Right? Needs => Right.SeeValues;

    public UnitSubmission Submission { get; private set; } = null!;

    public UnitSheet Sheet => Submission.Sheet;

    /// <summary>What runs changed after signatures, the newest first; no more than <see cref="MostRestatements"/>.</summary>
    public ImmutableArray<Restatement> Restatements { get; private set; } = [];

    /// <summary>Why what the person sent was not done; empty: nothing was sent.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>What was typed before; the password never.</summary>
    public MoveForm Typed { get; private set; } = new();

    /// <summary>What to search for among the values that may be reopened.</summary>
    public string Sought { get; private set; } = "";

    public string Back => $"/review/{Sheet.Assessment.Id}/{Sheet.Round.Id}/{Sheet.Standing.Unit}";

    public string Here => Back + "/sign";

    public async Task<IActionResult> OnGetAsync(string assessment, string round, string unit, string? q, CancellationToken cancellation)
    {
        Sought = q?.Trim() ?? "";
        return await FindAsync(assessment, round, unit, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string assessment, string round, string unit, [FromForm] MoveForm form, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation))
            return NotFound();
        Typed = form with { Password = null };
        var answer = await desk.MoveAsync(Viewer, Submission, new MoveRequest(form.Move ?? "", form.Follows)
        {
            Reason = (form.Reason ?? "").Normalize(), Content = form.Content ?? "", Evidence = form.Evidence ?? "", Password = form.Password ?? "",
            Elements = [.. form.Elements ?? []], Until = ValueEntry.DayOf(form.Until ?? ""),
        }, cancellation);
        return await AnsweredAsync(answer, assessment, round, unit, cancellation);
    }

    public async Task<IActionResult> OnPostPartAsync(string assessment, string round, string unit, [FromForm] PartForm form, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, cancellation) || !AgencyPartKinds.Words.TryGet(form.Kind ?? "", out var kind))
            return NotFound();
        var answer = await desk.SayAsync(Viewer, Submission, form.Agency ?? "", kind, form.Seen ?? "", form.Follows, (form.Reason ?? "").Normalize(), cancellation);
        return await AnsweredAsync(answer, assessment, round, unit, cancellation);
    }

    /// <summary>States to show, with the step that led into each last; null where none did.</summary>
    public IEnumerable<(ProcessState State, MoveRecord? Reached)> Way()
    {
        var way = ProcessWay.Of(Submission.Process, Submission.Moves.Select(move => move.ToState).Append(Submission.State.Id));
        return way.Select(state => (state, Submission.Moves.LastOrDefault(move => move.ToState == state.Id)));
    }

    public string Title(MoveRecord move) => Submission.Process.Moves.FirstOrDefault(one => one.Id == move.Move)?.TitleIn(Language) ?? move.Move;

    public string StateTitle(string id) => Submission.Process.States.FirstOrDefault(state => state.Id == id)?.TitleIn(Language) ?? id;

    public string Effect(ProcessMove move) => SubmissionText.Effect(Submission.Process, move, Language);

    /// <summary>Who takes the next step, whoever is looking.</summary>
    public string NextText() => string.Join("; ", Submission.Process.MovesFrom(Submission.State.Id).Where(move => move.Does != MoveDeed.Reopen)
        .Select(move => $"{move.TitleIn(Language)} ({string.Join(", ", move.By.Select(role => role.Title(Language)))})"));

    public string DeadlineText() => Submission.Deadline is not { } deadline ? "" : $"{TierText.Of(deadline.Who, Language)} {LocalText.Date(deadline.By, Language)}";

    /// <summary>How many values there are of each state, in the order of the states.</summary>
    public IEnumerable<(string State, int Count)> ValueStatesOf() => Sheet.Values[0].Values.Values.GroupBy(value => value.State).OrderBy(group => group.Key)
        .Select(group => (StateText.Of(group.Key, Language), group.Count()));

    public int Warnings => Sheet.Broken.Count(rule => rule.Finding.Severity != RuleSeverity.Blocking);

    /// <summary>Values that may be reopened and fit the search, each once, with the indicator that uses it first; those chosen before stand first.</summary>
    public IReadOnlyList<(SheetIndicator Indicator, SheetInput Input)> Reopenable() =>
    [
        .. Sheet.Indicators.SelectMany(indicator => indicator.All).SelectMany(indicator => indicator.Inputs.Select(input => (Indicator: indicator, Input: input)))
            .DistinctBy(one => one.Input.Element.Code)
            .Where(one => IsChosen(one.Input) || Sought.Length == 0 || SearchText.Finds(Sought, one.Indicator.Code, one.Indicator.Indicator.Name, one.Input.Input.Name, one.Input.Element.Name))
            .OrderByDescending(one => IsChosen(one.Input)),
    ];

    public bool IsChosen(SheetInput input) => Typed.Elements?.Contains(input.Element.Code) ?? false;

    public string ElementName(string code) => definitions.Element(code)?.Name ?? code;

    /// <summary>A value with its state, as a person reads it.</summary>
    public string Shown(string element, SignedValue? value)
    {
        if (value is null)
            return "–";
        var users = Sheet.Indicators.SelectMany(indicator => indicator.All).SelectMany(indicator => indicator.Inputs.Select(input => (indicator, input)));
        var (indicator, input) = users.FirstOrDefault(one => one.input.Element.Code == element);
        var state = StateText.Of(value.State, Language);
        if (value.Value is not { } canonical)
            return value.Partial is { } partial ? $"({LocalText.Number(partial, Language)}) {state}" : state;
        var text = indicator?.Indicator.Method.LabelOf(input.Input.Letter, canonical)
            ?? (definitions.Element(element) is { } known && Value.TryParse(known.Type, canonical, out var read) ? ValueText.Of(read, Language) : canonical);
        return value.State == ValueState.Reported ? text : $"{text} ({state})";
    }

    /// <summary>Who or what brought the figure that holds now.</summary>
    public string BroughtBy(string element)
    {
        var input = Sheet.Indicators.SelectMany(indicator => indicator.AllInputs).FirstOrDefault(one => one.Element.Code == element);
        if (input?.Figure.Decided is { } decided)
            return $"{decided.WhoName}, {VietnamTime.Moment(decided.At)}";
        return input?.Stored is { } stored ? string.Join("; ", stored.Sources.Where(source => source.PassedOver is null).Select(source => SourceTitle(source.Name)).Distinct()) : "";
    }

    /// <summary>A stream by its title.</summary>
    public string SourceTitle(string name)
    {
        var parts = name.Split('/', 2);
        var connector = definitions.Connectors.FirstOrDefault(one => one.Id == parts[0]);
        return connector?.Streams.FirstOrDefault(one => one.Id == parts[^1]) is { } stream ? $"{connector.Title} – {stream.Title}" : name;
    }

    public string PaperText(SignedPaper paper) => $"{Core.Text.PaperText.Of(paper.Title, paper.Number, paper.Date, Language)} ({ElementName(paper.Element)})";

    private async Task<IActionResult> AnsweredAsync(MoveAnswer answer, string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (answer.Problem is not { } problem)
            return Redirect(Here);
        // Read again: what somebody else did may be newer than what this request began with.
        await FindAsync(assessment, round, unit, cancellation);
        Problem = ProblemText(problem, answer);
        Response.StatusCode = problem switch
        {
            MoveProblem.TooLate => StatusCodes.Status409Conflict,
            MoveProblem.NotOffered => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return problem == MoveProblem.NotOffered ? StatusCode(StatusCodes.Status403Forbidden) : Page();
    }

    private string ProblemText(MoveProblem problem, MoveAnswer answer) => problem switch
    {
        MoveProblem.TooLate when Sheet.Move is { } move && move.Id != Typed.Follows => Say(
            $"Chưa thực hiện: từ khi bạn mở trang, {move.WhoName} đã chuyển phiếu sang “{StateTitle(move.ToState)}” lúc {VietnamTime.Moment(move.At)}. Trang dưới đây là hiện tại; hãy xem lại.",
            $"Not done: since you opened the page, {move.WhoName} moved the sheet to “{StateTitle(move.ToState)}” at {VietnamTime.Moment(move.At)}. Below is how it stands now."),
        MoveProblem.TooLate => Say(
            "Chưa thực hiện: từ khi bạn mở trang, số liệu hoặc minh chứng đã thay đổi. Trang dưới đây là số liệu hiện tại; hãy xem lại rồi làm lại nếu vẫn muốn.",
            "Not done: since you opened the page, figures or evidence have changed. Below is how they stand now; look at it again."),
        MoveProblem.WrongPassword => Say("Mật khẩu không đúng. Phiếu chưa được ký.", "The password is wrong. Nothing was signed."),
        MoveProblem.AccountLocked => Say(
            $"Sai mật khẩu quá nhiều lần, tài khoản bị khoá đến {VietnamTime.Moment(answer.LockedUntil!.Value)}. Phiếu chưa được ký.",
            $"Too many wrong passwords; the account is locked until {VietnamTime.Moment(answer.LockedUntil!.Value)}. Nothing was signed."),
        MoveProblem.NothingChosen => Say("Hãy chọn ít nhất một số để mở lại.", "Choose at least one figure to reopen."),
        MoveProblem.DayMissing => Say("Hãy ghi ngày cuối cùng được sửa, từ hôm nay trở đi, dạng 31/12/2024.", "Give the last day on which it can be changed, today or later, such as 31/12/2024."),
        _ => string.Join(" ", answer.Refusals.Select(refusal => refusal.Text(Language))),
    };

    private async Task<bool> FindAsync(string assessment, string round, string unit, CancellationToken cancellation)
    {
        if (await sheets.ReadAsync(Viewer, assessment, round, unit, cancellation) is not { } sheet || await reader.ReadAsync(Viewer, sheet, cancellation) is not { } submission)
            return false;
        Submission = submission;
        Restatements = submission.Signature is null ? [] : await restatements.ReadAsync(Viewer, sheet, MostRestatements, cancellation);
        return true;
    }
}
