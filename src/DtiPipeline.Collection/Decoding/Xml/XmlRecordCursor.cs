using System.Xml;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>Walks the elements at one path of a document, without building the document.</summary>
internal sealed class XmlRecordCursor(XmlReader reader, string path, DataPlace place)
{
    private readonly string[] _path = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
    private readonly List<string> _outermost = [];

    /// <summary>How many names of the path the elements that are open now agree with.</summary>
    private int _agreed;
    private bool _hasContainer;

    /// <returns>False at the end of the document, which is whole then; otherwise the reader stands on the record's start.</returns>
    /// <exception cref="DeliveryFault">Elements stand inside each other deeper than any report's.</exception>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public bool MoveToRecord()
    {
        while (Next())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
                _agreed = Math.Min(_agreed, reader.Depth);
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth <= 1)
                Remember(reader.LocalName);
            _agreed = Math.Min(_agreed, reader.Depth);
            if (_agreed == reader.Depth && _agreed < _path.Length && reader.LocalName == _path[_agreed])
                _agreed++;
            _hasContainer |= _agreed >= _path.Length - 1;
            if (_agreed == _path.Length && reader.Depth == _path.Length - 1)
                return true;
        }
        return false;
    }

    /// <summary>A list without records says that there are none; a list that is not there says nothing at all.</summary>
    /// <exception cref="DeliveryFault">Nothing that could hold records was met.</exception>
    public void RequireContainer()
    {
        if (!_hasContainer)
            throw new DeliveryFault(Finding.From(place, DecodingCodes.RecordsMissing, ("path", path),
                ("found", _outermost.Count == 0 ? null : string.Join(", ", _outermost.Select(name => $"`{name}`")))));
    }

    /// <summary>The next node, whoever reads.</summary>
    public bool Next() => XmlDepth.Read(reader, place);

    private void Remember(string name)
    {
        if (_outermost.Count < 20 && !_outermost.Contains(name))
            _outermost.Add(name);
    }
}
