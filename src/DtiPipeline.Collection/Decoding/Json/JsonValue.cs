using System.Text;
using System.Text.Json;
using DtiPipeline.Collection.Decoding.Values;

namespace DtiPipeline.Collection.Decoding.Json;

/// <summary>One JSON value as a raw value.</summary>
internal static class JsonValue
{
    /// <summary>The reader stays on the value's first token.</summary>
    public static RawValue Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => RawValue.OfText(reader.GetString()!),
        JsonTokenType.Number => reader.TryGetDecimal(out var number) ? RawValue.Of(number) : RawValue.OfHuge(Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => RawValue.Of(true),
        JsonTokenType.False => RawValue.Of(false),
        JsonTokenType.StartObject => RawValue.OfStructure("{…}"),
        JsonTokenType.StartArray => RawValue.OfStructure("[…]"),
        _ => RawValue.Blank,
    };
}
