using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Collection.Decoding.Xml;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>Reads what an XML answer says about itself in one pass, without building the document: the facts at their paths, and the records' number and hash.</summary>
internal sealed class XmlPageReader
{
    private const int MostNames = 20;

    private readonly XmlReader _reader;
    private readonly DataPlace _place;
    private readonly string[] _records;
    private readonly XmlFact _status;
    private readonly XmlFact _next;
    private readonly XmlFact _total;
    private readonly List<string> _open = [];
    private readonly List<string> _outermost = [];
    private readonly char[] _piece = new char[4096];
    private int _count;
    private bool _hasContainer;

    private XmlPageReader(XmlReader reader, XmlDecoding decoding, PagePaths paths, DataPlace place)
    {
        (_reader, _place) = (reader, place);
        _records = decoding.Records.Split('/', StringSplitOptions.RemoveEmptyEntries);
        (_status, _next, _total) = (new XmlFact(decoding.StatusPath), new XmlFact(paths.Next), new XmlFact(paths.Total));
    }

    /// <exception cref="DeliveryFault">The answer is no XML, or nothing that could hold records (unless its status says that it failed).</exception>
    public static PageSummary Read(byte[] body, XmlDecoding decoding, PagePaths paths, DataPlace place)
    {
        // What had to be repaired is noted when the records are decoded.
        using var text = TextPayload.Open(new MemoryStream(body, writable: false), place, new FindingLog());
        using var reader = SafeXml.Reader(text);
        return SafeXml.Guarded(() => new XmlPageReader(reader, decoding, paths, place).Read(decoding), place);
    }

    private PageSummary Read(XmlDecoding decoding)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (XmlDepth.Read(_reader, _place))
            if (_reader.NodeType == XmlNodeType.Element)
                Element(hash);
            else if (_reader.NodeType == XmlNodeType.EndElement)
                ForEach(fact => fact.End());
            else if (_reader.HasValue)
                ForEach(fact => fact.Continue(_reader));
        var isFailed = decoding.StatusPath is not null && !decoding.StatusOk.Contains(_status.Text ?? "");
        if (!_hasContainer && !isFailed)
            throw new DeliveryFault(Finding.From(_place, DecodingCodes.RecordsMissing, ("path", decoding.Records),
                ("found", _outermost.Count == 0 ? null : string.Join(", ", _outermost.Select(name => $"`{name}`")))));
        return new PageSummary
        {
            Records = _count,
            RecordsHash = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Next = _next.Text,
            HasNext = _next.IsThere,
            Total = long.TryParse(_total.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null,
            Status = _status.Text,
        };
    }

    private void Element(IncrementalHash hash)
    {
        _open.RemoveRange(_reader.Depth, _open.Count - _reader.Depth);
        _open.Add(_reader.LocalName);
        if (_reader.Depth <= 1 && _outermost.Count < MostNames && !_outermost.Contains(_reader.LocalName))
            _outermost.Add(_reader.LocalName);
        ForEach(fact => fact.Begin(_reader, _open));
        _hasContainer |= IsAt(_records.Length - 1) || IsAt(_records.Length);
        if (!IsAt(_records.Length))
            return;
        _count++;
        Record(hash);
    }

    private bool IsAt(int length) => _open.Count == length && _open.SequenceEqual(_records.Take(length));

    private void ForEach(Action<XmlFact> tell)
    {
        tell(_status);
        tell(_next);
        tell(_total);
    }

    /// <summary>A record is the same when its names, attributes and texts are; how it is indented, and which prefix its namespace has, means nothing.</summary>
    private void Record(IncrementalHash hash)
    {
        var depth = _reader.Depth;
        Append(hash);
        if (_reader.IsEmptyElement)
            return;
        while (XmlDepth.Read(_reader, _place) && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
            Append(hash);
    }

    private void Append(IncrementalHash hash)
    {
        Append(hash, $"\u0001{(int)_reader.NodeType} {_reader.LocalName}\u0002");
        if (_reader.NodeType == XmlNodeType.Element)
        {
            while (_reader.MoveToNextAttribute())
                if (_reader.Prefix != "xmlns" && _reader.Name != "xmlns")
                    Append(hash, $"{_reader.LocalName}={_reader.Value}\u0003");
            _reader.MoveToElement();
        }
        // An attached file is one text of many megabytes.
        else if (_reader.HasValue && _reader.CanReadValueChunk)
            while (_reader.ReadValueChunk(_piece, 0, _piece.Length) is > 0 and var count)
                Append(hash, _piece.AsSpan(0, count));
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        hash.AppendData(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
