using System.Xml;
using DtiPipeline.Core.Definitions.Connectors.Decoding;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>Some services answer HTTP 200 with an error code inside.</summary>
internal static class XmlStatus
{
    /// <returns>The text at the status' path, attributes as <c>@name</c>; null when there is none.</returns>
    /// <exception cref="XmlException">The XML is broken.</exception>
    public static string? Read(XmlReader document, XmlDecoding decoding, DataPlace place)
    {
        using var reader = document;
        var wanted = decoding.StatusPath!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var attribute = wanted[^1].StartsWith('@') ? wanted[^1][1..] : null;
        var elements = attribute is null ? wanted : wanted[..^1];
        var open = new Stack<string>();
        while (XmlDepth.Read(reader, place))
        {
            while (open.Count > reader.Depth)
                open.Pop();
            if (reader.NodeType != XmlNodeType.Element || open.Count != reader.Depth)
                continue;
            open.Push(reader.LocalName);
            if (!open.Reverse().SequenceEqual(elements))
                continue;
            if (attribute is null)
                return reader.IsEmptyElement || !reader.Read() || reader.NodeType != XmlNodeType.Text ? "" : reader.Value.Trim();
            while (reader.MoveToNextAttribute())
                if (reader.LocalName == attribute)
                    return reader.Value.Trim();
            reader.MoveToElement();
        }
        return null;
    }

    /// <exception cref="DeliveryFault">The status is not one of those that mean success.</exception>
    public static void Require(string? found, XmlDecoding decoding, DataPlace place)
    {
        if (found is null || !decoding.StatusOk.Contains(found))
            throw new DeliveryFault(Finding.From(place with { Path = decoding.StatusPath }, DecodingCodes.StatusNotOk, ("path", decoding.StatusPath),
                ("found", found ?? "nothing at all"), ("expected", string.Join(", ", decoding.StatusOk))));
    }
}
