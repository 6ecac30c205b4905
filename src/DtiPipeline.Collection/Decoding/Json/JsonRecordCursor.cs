using System.Text.Json;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Json;

/// <summary>Walks the records' array of a JSON document, one record at a time, without building the document in memory.</summary>
internal sealed class JsonRecordCursor(ReadOnlyMemory<byte> json, JsonRecordShape shape)
{
    private JsonReaderState _state;
    private int _consumed;

    /// <summary>Goes to the array.</summary>
    /// <param name="path">Dotted path; empty when the document itself is the array.</param>
    /// <returns>False when there is no array at the path.</returns>
    /// <exception cref="JsonException">The JSON is broken.</exception>
    public bool MoveToArray(string path)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        foreach (var name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            if (!MoveToProperty(ref reader, name))
                return false;
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        Keep(ref reader);
        return true;
    }

    /// <summary>Reads the next record into <paramref name="values"/>, which is cleared first.</summary>
    /// <param name="isObject">False for an element that is no object, and so no record.</param>
    /// <returns>False at the end of the array; the rest of the document has then been checked too.</returns>
    /// <exception cref="JsonException">The JSON is broken.</exception>
    public bool MoveNext(RawValue[] values, Action<string> unknown, out bool isObject)
    {
        var reader = new Utf8JsonReader(json.Span[_consumed..], isFinalBlock: true, _state);
        Array.Clear(values);
        isObject = false;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            while (reader.Read())
            {
                // Nothing but the syntax matters here: an answer that was cut off must not pass for a whole one.
            }
            return false;
        }
        isObject = reader.TokenType == JsonTokenType.StartObject;
        if (isObject)
            shape.Fill(ref reader, values, unknown);
        else
            reader.Skip();
        Keep(ref reader);
        return true;
    }

    private static bool MoveToProperty(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
                return true;
            reader.Skip();
        }
        return false;
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _consumed += (int)reader.BytesConsumed;
    }
}
