using System.Globalization;
using System.Text;
using System.Xml;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Decoding.Xml;

/// <summary>Reads XML text so that it can do no harm: no document type, no entity, no address is ever opened.</summary>
internal static class SafeXml
{
    /// <param name="utf8">Not closed with the reader.</param>
    public static XmlReader Reader(Stream utf8)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        // From characters, not bytes: the encoding was told by the text itself, whatever the declaration says.
        return XmlReader.Create(new StreamReader(utf8, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true), settings);
    }

    /// <summary>The library's message is not passed on: it may quote the content.</summary>
    /// <exception cref="DeliveryFault">The XML is broken, or has a document type.</exception>
    public static T Guarded<T>(Func<T> read, DataPlace place)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            var at = (Line: fault.LineNumber.ToString(CultureInfo.InvariantCulture), Column: fault.LinePosition.ToString(CultureInfo.InvariantCulture));
            var code = fault.Message.Contains("DTD", StringComparison.Ordinal) ? DecodingCodes.DocumentType : DecodingCodes.BrokenXml;
            throw new DeliveryFault(Finding.From(place, code, ("line", at.Line), ("column", at.Column)), cause: fault);
        }
    }
}
