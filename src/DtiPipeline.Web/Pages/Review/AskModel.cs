using DtiPipeline.Pipeline.Reviewing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Takes a question about a value, or the answer to one.</summary>
public sealed class AskModel(UnitSheets sheets, DecisionDesk desk, QuestionDesk questions) : IndicatorPage(sheets, desk, questions)
{
    /// <summary>What was typed and could not be taken.</summary>
    public string Typed { get; private set; } = "";

    public string Message { get; private set; } = "";

    public IActionResult OnGet(string assessment, string round, string unit, string indicator) => Redirect($"/review/{assessment}/{round}/{unit}/{indicator}");

    public async Task<IActionResult> OnPostAsync(
        string assessment, string round, string unit, string indicator, [FromForm] string? letter, [FromForm] string? question, [FromForm] string? assignee, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, indicator, cancellation) || InputOf(letter) is not { } input)
            return NotFound();
        if (!MayDecide)
            return StatusCode(StatusCodes.Status403Forbidden);
        Typed = (question ?? "").Normalize().Trim();
        if (await Asking.AskAsync(Viewer, Sheet, Indicator, input.Element.Code, Typed, assignee ?? "", cancellation))
            return Redirect($"{Here}#{letter}");
        Message = Say($"Hãy viết câu hỏi (tối đa {QuestionDesk.Longest} ký tự) và chọn người trả lời.", $"Write the question ({QuestionDesk.Longest} characters at most) and choose who is to answer.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(
        string assessment, string round, string unit, string indicator, [FromForm] long? id, [FromForm] string? answer, CancellationToken cancellation)
    {
        if (!await FindAsync(assessment, round, unit, indicator, cancellation)
            || Questions.FirstOrDefault(one => one.Id == id && Indicator.Inputs.Any(input => input.Element.Code == one.Element)) is not { } question)
            return NotFound();
        if (question.AnsweredAt is null && !MayAnswer(question))
            return StatusCode(StatusCodes.Status403Forbidden);
        Typed = (answer ?? "").Normalize().Trim();
        if (await Asking.AnswerAsync(Viewer, Sheet, question, Typed, cancellation))
            return Redirect($"{Here}#{Indicator.Inputs.First(input => input.Element.Code == question.Element).Input.Letter}");
        Message = question.AnsweredAt is not null
            ? Say("Câu hỏi này đã có người trả lời.", "Somebody has answered this question.")
            : Say($"Hãy viết câu trả lời (tối đa {QuestionDesk.Longest} ký tự).", $"Write the answer ({QuestionDesk.Longest} characters at most).");
        Response.StatusCode = question.AnsweredAt is not null ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
