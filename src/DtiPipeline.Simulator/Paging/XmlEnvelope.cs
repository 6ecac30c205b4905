using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using DtiPipeline.Core.Definitions.Simulation;

namespace DtiPipeline.Simulator.Paging;

/// <summary>Writes a page down as the source's XML: paths have slashes, the last name may be an attribute (<c>response/@code</c>), and the records are the elements at theirs.</summary>
internal static class XmlEnvelope
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static ReadOnlyMemory<byte> Write(SimulatedRoute route, Page page)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
            WriteMembers(xml, EnvelopeMember.Of(route, page, '/'));
        return buffer.ToArray();
    }

    /// <summary>Attributes come before what is inside their element; members that share a first name stand together.</summary>
    private static void WriteMembers(XmlWriter xml, ImmutableArray<EnvelopeMember> members)
    {
        foreach (var member in members.Where(IsAttribute))
            xml.WriteAttributeString(member.Path[0][1..], Text(member.Value));
        foreach (var together in members.Where(member => !IsAttribute(member)).GroupBy(member => member.Path[0]))
        {
            xml.WriteStartElement(together.Key);
            WriteMembers(xml, [.. together.Where(member => member.Path.Length > 1).Select(member => member.Inner)]);
            foreach (var own in together.Where(member => member.Path.Length == 1))
                WriteValue(xml, own.Value);
            xml.WriteEndElement();
        }
    }

    private static bool IsAttribute(EnvelopeMember member) => member.Path is [['@', ..]];

    private static void WriteValue(XmlWriter xml, object? value)
    {
        if (value is not Page page)
            xml.WriteString(Text(value));
        else
            foreach (var record in page.Records)
                xml.WriteRaw(Encoding.UTF8.GetString(record.Span));
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
