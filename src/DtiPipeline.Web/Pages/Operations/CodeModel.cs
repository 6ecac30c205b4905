using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>The long text of a finding's code.</summary>
public sealed class CodeModel : WorkPage
{
    public override Right? Needs => Right.SeeRuns;

    public string Code { get; private set; } = "";

    public string Text { get; private set; } = "";

    public IActionResult OnGet(string code)
    {
        if (new FindingText(Language).Explain(code) is not { } text)
            return NotFound();
        (Code, Text) = (code, text);
        return Page();
    }
}
