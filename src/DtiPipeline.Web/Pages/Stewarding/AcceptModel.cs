using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Stewarding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>Writing a decision about a word, the way <c>dti mappings accept</c> does.</summary>
public sealed class AcceptModel(StewardDesk desk, WorkList work) : StewardPage
{
    public override Right? Needs => Right.DecideWords;

    /// <summary>What was written; null where nothing was.</summary>
    public CrosswalkEdit? Edit { get; private set; }

    /// <summary>What was decided.</summary>
    public WordDecision? Decision { get; private set; }

    /// <summary>The decision in words: what the word means from now on.</summary>
    public string Meaning => Decision is not { } decision ? "" : decision.Meaning == CrosswalkRow.NoMatch
        ? Say($"“{decision.Raw}” từ nay được bỏ qua, không tính cho đơn vị nào.", $"“{decision.Raw}” is left out from now on and counts for no unit.")
        : Say($"“{decision.Raw}” từ nay là {Named(decision.Meaning)}.", $"“{decision.Raw}” is {Named(decision.Meaning)} from now on.");

    /// <summary>Causes of the last counting that ask about this word.</summary>
    public ImmutableArray<string> Groups { get; private set; } = [];

    public IActionResult OnGet() => Redirect("/stewarding");

    public async Task<IActionResult> OnPostAsync(WordForm form)
    {
        if (Problem(form, desk, this) is { } problem)
            return Refuse(StatusCodes.Status422UnprocessableEntity, problem);
        // What has been decided is written even when the reader closes the page.
        var edit = await desk.AcceptAsync(form.Decision!, Viewer.Login, By, CancellationToken.None);
        if (edit.Loaded.Set is null)
            return Refuse(StatusCodes.Status422UnprocessableEntity, Errors(edit.Loaded));
        (Edit, Decision) = (edit, form.Decision);
        Groups = [.. (await work.ReadAsync(CancellationToken.None)).Where(item => item.Word == form.Raw).Select(item => item.Code).Distinct()];
        return Page();
    }

    /// <summary>A unit with its name; any other meaning as it is.</summary>
    private string Named(string meaning) => Edit?.Loaded.Set?.Units.Ever(meaning).LastOrDefault() is { } unit ? $"{unit.Name} ({unit.Code})" : meaning;

    /// <summary>What is missing in a form, or names what is not there; null where it can be tried.</summary>
    internal static string? Problem(WordForm form, StewardDesk desk, SitePage page) => form.Decision is not { } decision
        ? page.Say("Hãy chọn nghĩa của chữ này; nếu chọn “khác” thì phải điền vào ô.", "Choose what this word means; “another” has to be filled in.")
        : form.LacksReason
            ? page.Say("Muốn bỏ các dòng này, hãy ghi lý do: người sau cần biết vì sao không tính.", "To leave these rows out, write a reason: whoever comes later has to know why they do not count.")
            : desk.Knows(decision.Crosswalk)
                ? null
                : page.Say($"Không có bảng quy đổi “{decision.Crosswalk}”.", $"There is no crosswalk “{decision.Crosswalk}”.");
}
