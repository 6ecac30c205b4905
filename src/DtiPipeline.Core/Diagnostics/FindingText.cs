using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>
/// Writes findings for people, in the house form:
/// <code>
/// error DTI2103: unknown field `weigth`
///   --> mappings/sources/health.yaml:14:7
///    |
/// 14 |       weigth: 2
///    |       ^^^^^^ not a field here; known: weight
///    = help: did you mean `weight`?
/// </code>
/// </summary>
public sealed class FindingText(Language language)
{
    private static readonly ImmutableArray<string> Translated = ["expected", "found", "why"];

    private readonly FindingVocabulary _words = FindingVocabulary.In(language);

    public FindingCatalogue Catalogue { get; init; } = FindingCatalogue.Embedded;

    /// <summary>Where source lines come from; without them only the place is shown.</summary>
    public SourceTexts Sources { get; init; } = SourceTexts.None;

    /// <summary>How a workspace path is shown; by default as it is.</summary>
    public Func<string, string> ShowFile { get; init; } = file => file;

    /// <summary>Severity, message, label and help of a finding.</summary>
    public WordedFinding Word(Finding finding)
    {
        var entry = Catalogue.Entry(finding.Code);
        var texts = entry.In(language);
        var arguments = finding.Arguments;
        foreach (var name in Translated)
            if (arguments.TryGetValue(name, out var phrase))
                arguments = arguments.SetItem(name, Catalogue.Term(phrase, language));
        return new WordedFinding(entry.Severity, texts.Message.Fill(arguments), Complete(texts.Label, arguments), Complete(texts.Help, arguments));
    }

    /// <summary>One finding; lines end with a line feed, the last too.</summary>
    public string Render(Finding finding)
    {
        var worded = Word(finding);
        // A secret that was written down must not be printed as well.
        var line = finding.At is { } at && finding.Code != DefinitionCodes.LiteralSecret ? Sources.Line(at.File, at.Line) : null;
        var number = finding.At?.Line.ToString(CultureInfo.InvariantCulture) ?? "";
        var pad = new string(' ', Math.Max(2, number.Length));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{_words.Of(worded.Severity)} {finding.Code}: {worded.Message}\n");
        if (Place(finding) is { Length: > 0 } place)
            text.Append(CultureInfo.InvariantCulture, $"{pad}--> {place}\n");
        if (line is not null)
        {
            var snippet = SourceSnippet.Of(line, finding.At!);
            text.Append(CultureInfo.InvariantCulture, $"{pad} |\n{number.PadLeft(pad.Length)} | {snippet.Line}\n");
            text.Append($"{pad} | {snippet.Marks} {worded.Label}".TrimEnd()).Append('\n');
        }
        else if (worded.Label is not null)
            text.Append(CultureInfo.InvariantCulture, $"{pad} = {_words.Remark}: {worded.Label}\n");
        if (worded.Help is not null)
            text.Append(CultureInfo.InvariantCulture, $"{pad} = {_words.Help}: {worded.Help}\n");
        return text.ToString();
    }

    /// <summary>Findings one after the other, a blank line between them.</summary>
    public string Render(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(Render));

    /// <summary>The closing line: <c>2 errors, 1 warning in 3 of 41 files</c>.</summary>
    public string Summary(IReadOnlyCollection<Finding> findings, int files) => FindingSummary.Of(findings, files, Catalogue).In(language);

    /// <summary>The long text of a code, as <c>dti explain</c> prints it; null for a code there is not.</summary>
    public string? Explain(string code)
    {
        if (Catalogue.Find(code) is not { } entry)
            return null;
        var texts = entry.In(language);
        var blanks = texts.Message.Arguments.ToDictionary(name => name, _ => "…");
        return $"{_words.Of(entry.Severity)} {code}: {texts.Message.Fill(blanks)}\n\n{texts.Explain}\n";
    }

    private string? Place(Finding finding) => finding switch
    {
        { At: { } at } => string.Create(CultureInfo.InvariantCulture, $"{ShowFile(at.File)}:{at.Line}:{at.Column}"),
        { Place: { } place } => place.ToString(),
        _ => null,
    };

    private static string? Complete(TextTemplate? template, ImmutableSortedDictionary<string, string> arguments) =>
        template is not null && template.CanFill(arguments) ? template.Fill(arguments) : null;
}
