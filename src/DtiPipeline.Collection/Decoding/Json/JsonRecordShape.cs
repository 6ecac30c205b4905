using System.Text;
using System.Text.Json;
using DtiPipeline.Collection.Decoding.Values;
using DtiPipeline.Core.Definitions.Connectors;

namespace DtiPipeline.Collection.Decoding.Json;

/// <summary>
/// What a stream wants of a JSON object, as a tree of property names: which become fields, which are dropped unread. Reading a record walks the
/// tree and the JSON side by side; no record is ever built as an object.
/// </summary>
internal sealed class JsonRecordShape
{
    private readonly List<JsonRecordShape> _children = [];
    private readonly byte[] _name;
    private readonly string _path;
    private int _field = -1;
    private bool _isDropped;

    private JsonRecordShape(string name, string path)
    {
        _name = Encoding.UTF8.GetBytes(name);
        _path = path;
    }

    public static JsonRecordShape Of(StreamDefinition stream)
    {
        var root = new JsonRecordShape("", "");
        for (var field = 0; field < stream.Fields.Length; field++)
            root.At(stream.Fields[field].From)._field = field;
        foreach (var path in stream.Drops)
            root.At(path)._isDropped = true;
        return root;
    }

    /// <summary>Fills <paramref name="values"/> from an object; the reader stands on its opening brace and is left on its closing one.</summary>
    /// <param name="unknown">Told the path of every property that is neither wanted nor dropped.</param>
    public void Fill(ref Utf8JsonReader reader, RawValue[] values, Action<string> unknown)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var child = Find(ref reader);
            if (child is null)
                unknown(_path.Length == 0 ? reader.GetString()! : $"{_path}.{reader.GetString()}");
            reader.Read();
            child?.Take(ref reader, values, unknown);
            if (child is null || child._isDropped)
                reader.Skip();
        }
    }

    private void Take(ref Utf8JsonReader reader, RawValue[] values, Action<string> unknown)
    {
        if (_isDropped)
            return;
        if (_children.Count > 0 && reader.TokenType == JsonTokenType.StartObject)
        {
            Fill(ref reader, values, unknown);
            return;
        }
        if (_field >= 0)
            values[_field] = JsonValue.Read(ref reader);
        else if (reader.TokenType != JsonTokenType.Null)
            unknown(_path);
        reader.Skip();
    }

    private JsonRecordShape? Find(ref Utf8JsonReader reader)
    {
        foreach (var child in _children)
            if (reader.ValueTextEquals(child._name))
                return child;
        return null;
    }

    private JsonRecordShape At(string path)
    {
        var node = this;
        foreach (var name in path.Split('.'))
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var child = node._children.Find(known => known._name.AsSpan().SequenceEqual(bytes));
            if (child is null)
                node._children.Add(child = new JsonRecordShape(name, node._path.Length == 0 ? name : $"{node._path}.{name}"));
            node = child;
        }
        return node;
    }
}
