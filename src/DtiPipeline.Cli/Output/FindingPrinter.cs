using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli.Output;

/// <summary>Findings as this command line shows them: worded in the chosen language, with the author's source lines.</summary>
public sealed class FindingPrinter(CommandContext context, IReadOnlyList<DefinitionFile> files)
{
    private readonly FindingText _text = new(context.Language) { Sources = new SourceTexts(files.Select(file => (file.Path, file.Text))) };

    /// <summary>All findings to standard error, each with place, source line and remedy.</summary>
    public async Task PrintAsync(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0)
            await context.Error.WriteLineAsync(_text.Render(findings));
    }

    /// <summary>One finding for people, with a line end.</summary>
    public string Text(Finding finding) => _text.Render(finding);

    /// <summary>The JSON shape of <c>dti validate</c> and of a run's findings.</summary>
    public FindingJson ToJson(Finding finding)
    {
        var worded = _text.Word(finding);
        return new FindingJson(finding.Code, worded.Severity.Word(), worded.Message, finding.At?.File, finding.At?.Line, finding.At?.Column, worded.Help, finding.Place?.ToString());
    }

    public string Summary(IReadOnlyCollection<Finding> findings) => _text.Summary(findings, files.Count);

    public int Count(IEnumerable<Finding> findings, Severity severity) => findings.Count(finding => _text.Word(finding).Severity == severity);
}
