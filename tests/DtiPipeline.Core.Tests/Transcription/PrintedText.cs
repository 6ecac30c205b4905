using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Transcription;

/// <summary>The text of an official document as people read it: composed letters, one blank between words, no marks of lay-out.</summary>
internal sealed partial class PrintedText
{
    private readonly string _text;

    private PrintedText(string text) => _text = text;

    public static PrintedText Of(string file) =>
        new(PlainText.Collapse(Layout().Replace(File.ReadAllText(Repository.PathOf("tests/documents/" + file)), "").Normalize()));

    public bool Holds(string text) => _text.Contains(PlainText.Collapse(text.Normalize()), StringComparison.Ordinal);

    // Bold and italic marks of the copies; a backslash before a mark that is meant.
    [GeneratedRegex(@"</?b>|\*|\\", RegexOptions.None, 1000)]
    private static partial Regex Layout();
}
