using System.Globalization;
using System.Net;

namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>
/// Walks a page piece by piece, as forgiving as a browser: case does not count, quotes may be missing, a <c>&lt;</c> that begins no tag is text.
/// Comments, scripts and styles are passed over. Nothing is ever fetched or run.
/// </summary>
internal sealed class HtmlTokens(string page)
{
    private static readonly string[] Unread = ["script", "style", "title", "xml", "template"];

    private int _at;
    private int _attributes;
    private int _attributesEnd;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>A tag's name in small letters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A text with its entities resolved.</summary>
    public string Text { get; private set; } = "";

    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (_at < page.Length)
        {
            if (page[_at] != '<' || !BeginsTag(_at))
            {
                ReadText();
                return true;
            }
            if (page[_at + 1] is '!' or '?')
            {
                PassOver();
                continue;
            }
            ReadTag();
            if (Kind == HtmlTokenKind.Open && Unread.Contains(Name))
            {
                SkipTo($"</{Name}");
                continue;
            }
            return true;
        }
        return false;
    }

    /// <summary>A number among the open tag's attributes; 1 where it is not there or is none.</summary>
    public int Number(string attribute)
    {
        var tag = page.AsSpan(_attributes, _attributesEnd - _attributes);
        for (var at = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0;)
        {
            var rest = tag[(at + attribute.Length)..].TrimStart();
            if ((at == 0 || char.IsWhiteSpace(tag[at - 1]) || tag[at - 1] is '"' or '\'') && rest is ['=', ..])
            {
                rest = rest[1..].TrimStart().TrimStart("\"'").TrimStart();
                var digits = rest.IndexOfAnyExceptInRange('0', '9');
                return int.TryParse(digits < 0 ? rest : rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
            }
            var next = tag[(at + 1)..].IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return 1;
    }

    private bool BeginsTag(int at) => at + 1 < page.Length && (char.IsAsciiLetter(page[at + 1]) || page[at + 1] is '!' or '?'
        || (page[at + 1] == '/' && at + 2 < page.Length && char.IsAsciiLetter(page[at + 2])));

    private void ReadText()
    {
        var end = _at + 1;
        while (end < page.Length && !(page[end] == '<' && BeginsTag(end)))
            end++;
        Kind = HtmlTokenKind.Text;
        Text = WebUtility.HtmlDecode(page[_at..end]);
        _at = end;
    }

    private void ReadTag()
    {
        Kind = page[_at + 1] == '/' ? HtmlTokenKind.Close : HtmlTokenKind.Open;
        var from = _at + (Kind == HtmlTokenKind.Close ? 2 : 1);
        var end = from;
        while (end < page.Length && (char.IsAsciiLetterOrDigit(page[end]) || page[end] is ':' or '-' or '_'))
            end++;
        Name = page[from..end].ToLowerInvariant();
        _attributes = end;
        _attributesEnd = EndOfTag(end);
        _at = Math.Min(page.Length, _attributesEnd + 1);
    }

    /// <summary>A <c>&gt;</c> inside quotes ends nothing.</summary>
    private int EndOfTag(int at)
    {
        while (at < page.Length && page[at] != '>')
        {
            if (page[at] is '"' or '\'' && page.IndexOf(page[at], at + 1) is var close and > 0)
                at = close;
            at++;
        }
        return Math.Min(at, page.Length);
    }

    private void PassOver()
    {
        if (page.AsSpan(_at).StartsWith("<!--"))
            SkipTo("-->");
        else if (page.AsSpan(_at).StartsWith("<![CDATA["))
            SkipTo("]]>");
        else
            SkipTo(">");
    }

    private void SkipTo(string mark)
    {
        var found = page.IndexOf(mark, _at, StringComparison.OrdinalIgnoreCase);
        _at = found < 0 ? page.Length : found + mark.Length;
        if (mark[0] == '<' && found >= 0)
            _at = Math.Min(page.Length, EndOfTag(_at) + 1);
    }
}
