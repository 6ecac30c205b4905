using System.Text;
using System.Xml;

namespace DtiPipeline.Collection.Selection;

/// <summary>One thing that a walk over pages wants to know of an XML answer: the text of an element, or of an attribute (<c>paging/@total</c>), at a path.</summary>
internal sealed class XmlFact
{
    private const int LongestText = 64 * 1024;

    private readonly string[] _elements;
    private readonly string? _attribute;
    private readonly StringBuilder _text = new();
    private bool _isOpen;

    public XmlFact(string? path)
    {
        var names = path?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        _attribute = names is [.., var last] && last.StartsWith('@') ? last[1..] : null;
        _elements = _attribute is null ? names : names[..^1];
    }

    /// <summary>True once something stands at the path, be it empty.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Null when it is empty or not there.</summary>
    public string? Text => _text.ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <param name="open">Local names of the elements that are open, the one begun last.</param>
    public void Begin(XmlReader reader, List<string> open)
    {
        _isOpen = false;
        if (IsThere || _elements.Length == 0 || open.Count != _elements.Length || !open.SequenceEqual(_elements))
            return;
        if (_attribute is null)
            (IsThere, _isOpen) = (true, !reader.IsEmptyElement);
        else
            for (var has = reader.MoveToFirstAttribute(); has && !IsThere; has = reader.MoveToNextAttribute())
                if (reader.LocalName == _attribute)
                {
                    IsThere = true;
                    _text.Append(reader.Value);
                }
        reader.MoveToElement();
    }

    public void Continue(XmlReader reader)
    {
        if (_isOpen && _text.Length < LongestText)
            _text.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, LongestText)));
    }

    public void End() => _isOpen = false;
}
