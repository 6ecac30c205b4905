using System.Globalization;
using System.Xml;
using DtiPipeline.Collection.Decoding.Content;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>Keeps elements from standing inside each other without end: the library remembers every one that is open.</summary>
internal static class XmlDepth
{
    private const int Deepest = 128;

    /// <summary>The next node; false at the end.</summary>
    /// <exception cref="DeliveryFault">Elements stand inside each other deeper than in any report.</exception>
    public static bool Read(XmlReader reader, DataPlace place)
    {
        if (!reader.Read())
            return false;
        return reader.Depth <= Deepest ? true : throw BoundedStream.TooMuch("elements inside each other", Deepest.ToString(CultureInfo.InvariantCulture), place);
    }
}
