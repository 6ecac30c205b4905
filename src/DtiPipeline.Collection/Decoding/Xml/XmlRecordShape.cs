using System.Text;
using System.Xml;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>
/// What a stream wants of a record's element, as a tree of names: child elements, and attributes as <c>@name</c>. Reading a record walks the tree and
/// the document side by side.
/// </summary>
internal sealed class XmlRecordShape
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Dictionary<string, XmlRecordShape> _children = [];
    private readonly string _path;
    private int _field = -1;
    private bool _isDropped;

    private XmlRecordShape(string path) => _path = path;

    public static XmlRecordShape Of(StreamDefinition stream)
    {
        var root = new XmlRecordShape("");
        for (var field = 0; field < stream.Fields.Length; field++)
            root.At(stream.Fields[field].From)._field = field;
        foreach (var path in stream.Drops)
            root.At(path)._isDropped = true;
        return root;
    }

    /// <summary>Fills <paramref name="values"/> from an element; the reader stands on its start and is left on its end.</summary>
    /// <param name="unknown">Told the path of every element and attribute that is neither wanted nor dropped.</param>
    /// <returns>True, always.</returns>
    public bool Fill(XmlReader reader, RawValue[] values, Action<string> unknown, XmlRecordCursor cursor)
    {
        var isNil = Attributes(reader, values, unknown);
        if (reader.IsEmptyElement)
            return true;
        var text = new StringBuilder();
        var isStructure = false;
        while (cursor.Next() && reader.NodeType != XmlNodeType.EndElement)
            if (reader.NodeType == XmlNodeType.Element)
            {
                isStructure = true;
                Child(reader, values, unknown, cursor);
            }
            else
                text.Append(reader.Value);
        if (_field >= 0 && !isNil)
            Give(values, isStructure && _children.Count == 0 ? RawValue.OfStructure("{…}") : RawValue.OfText(text.ToString()));
        return true;
    }

    private bool Attributes(XmlReader reader, RawValue[] values, Action<string> unknown)
    {
        var isNil = false;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns" || reader.NamespaceURI == SchemaInstance)
                isNil |= reader.LocalName == "nil" && reader.Value is "true" or "1";
            else if (_children.TryGetValue("@" + reader.LocalName, out var attribute))
            {
                if (attribute._field >= 0)
                    attribute.Give(values, RawValue.OfText(reader.Value));
            }
            else
                unknown(Below("@" + reader.LocalName));
        }
        reader.MoveToElement();
        return isNil;
    }

    private void Child(XmlReader reader, RawValue[] values, Action<string> unknown, XmlRecordCursor cursor)
    {
        if (!_children.TryGetValue(reader.LocalName, out var child))
            unknown(Below(reader.LocalName));
        if (child is null or { _isDropped: true })
            PassOver(reader, cursor);
        else
            child.Fill(reader, values, unknown, cursor);
    }

    private static void PassOver(XmlReader reader, XmlRecordCursor cursor)
    {
        if (reader.IsEmptyElement)
            return;
        for (var depth = reader.Depth; cursor.Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth);)
        {
            // Read all the same: a document that is cut off in here must not pass for a whole one.
        }
    }

    /// <summary>An element that stands twice is a list where one value belongs.</summary>
    private void Give(RawValue[] values, RawValue value) => values[_field] = values[_field].IsBlank ? value : RawValue.OfStructure("[…]");

    private string Below(string name) => _path.Length == 0 ? name : $"{_path}/{name}";

    private XmlRecordShape At(string path)
    {
        var node = this;
        foreach (var name in path.Split('/'))
        {
            if (name == ".")
                continue;
            if (!node._children.TryGetValue(name, out var child))
                node._children[name] = child = new XmlRecordShape(node.Below(name));
            node = child;
        }
        return node;
    }
}
