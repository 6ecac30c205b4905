using System.Text;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions;
using DtiPipeline.TestKit;

namespace DtiPipeline.Core.Tests.Transcription;

/// <summary>
/// The text of an official document as people read it: composed letters, one blank between words, no marks of lay-out, and the rows of a table that a
/// page break cut in two put together again.
/// </summary>
internal sealed partial class PrintedText
{
    // A row of a table has many cells; prose has no tabs.
    private const int LeastCells = 5;

    private readonly string _text;

    private PrintedText(string text) => _text = text;

    public static PrintedText Of(string file) => new(PlainText.Collapse(Read(file)));

    /// <summary>The same for a scan whose letters a machine misread: letters and digits only, without marks.</summary>
    public static PrintedText OfScan(string file) => new(Bare(Read(file)));

    public bool Holds(string text) => _text.Contains(PlainText.Collapse(text.Normalize()), StringComparison.Ordinal);

    /// <summary>The part of a text's runs of three letters that the scan has too.</summary>
    public double Likeness(string text)
    {
        var bare = Bare(text.Normalize());
        var runs = Enumerable.Range(0, Math.Max(0, bare.Length - 2)).Select(at => bare.Substring(at, 3)).ToList();
        return runs.Count == 0 ? 1 : runs.Count(run => _text.Contains(run, StringComparison.Ordinal)) / (double)runs.Count;
    }

    private static string Read(string file)
    {
        var rows = new List<string[]>();
        foreach (var line in Layout().Replace(File.ReadAllText(Repository.PathOf("tests/documents/" + file)), "").Normalize().Split('\n'))
        {
            var cells = line.Split('\t');
            if (cells.Length >= LeastCells && cells[0].Length == 0 && rows.FindLast(row => row.Length >= LeastCells) is { } cut)
                for (var at = 0; at < Math.Min(cut.Length, cells.Length); at++)
                    cut[at] = $"{cut[at]} {cells[at]}";
            else
                rows.Add(cells);
        }
        return string.Join('\n', rows.Select(row => string.Join('\t', row)));
    }

    private static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter) || letter == 'đ')
                bare.Append(letter == 'đ' ? 'd' : letter);
        return bare.ToString();
    }

    // Bold and italic marks of the copies, the brackets around an address, and the backslash before a mark that is meant.
    [GeneratedRegex(@"</?b>|<(?=http)|(?<=[.]vn)>|\*|\\|\r", RegexOptions.None, 1000)]
    private static partial Regex Layout();
}
