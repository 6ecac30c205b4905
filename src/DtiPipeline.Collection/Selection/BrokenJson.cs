using System.Globalization;
using System.Text.Json;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Selection;

/// <summary>The fault for JSON that is cut off or malformed. The library's message is not passed on: it may quote the content.</summary>
internal static class BrokenJson
{
    /// <summary>The library fails in two ways: on syntax, and (with another exception) on text that is no Unicode, such as half a surrogate pair.</summary>
    public static bool Is(Exception fault) => fault is JsonException or InvalidOperationException;

    public static DeliveryFault At(DataPlace place, Exception cause)
    {
        var syntax = cause as JsonException;
        return new DeliveryFault(Finding.From(place, DecodingCodes.BrokenJson, ("line", Shown(syntax?.LineNumber)), ("byte", Shown(syntax?.BytePositionInLine))), cause: cause);
    }

    private static string? Shown(long? fromZero) => (fromZero + 1)?.ToString(CultureInfo.InvariantCulture);
}
