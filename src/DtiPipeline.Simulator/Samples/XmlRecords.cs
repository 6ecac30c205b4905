using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>The records of an XML file: the elements inside its outermost one.</summary>
internal static class XmlRecords
{
    /// <param name="dayPath">Local names that lead from a record to the text its window goes by, with slashes; null when it has no window.</param>
    /// <returns>What gives the records; none when the file is at fault (the finding says how).</returns>
    public static Func<RecordTable> Load(SampleFolder folder, string file, SourceSpan namedAt, string? dayPath)
    {
        var table = folder.Find(file, namedAt) is { } found ? Parse(found, dayPath, folder.Log) : RecordTable.Empty;
        return () => table;
    }

    private static RecordTable Parse(DefinitionFile file, string? dayPath, FindingLog log)
    {
        try
        {
            var records = XDocument.Parse(file.Text).Root!.Elements().ToImmutableArray();
            return new RecordTable(
                [.. records.Select(record => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(record.ToString(SaveOptions.DisableFormatting))))],
                [.. records.Select(record => dayPath is null ? null : Day(record, dayPath))]);
        }
        catch (XmlException fault)
        {
            log.Add(Finding.In(new SourceSpan(file.Path, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition), 1), SimulatorCodes.RecordsNotXml,
                ("file", file.Path), ("why", fault.Message)));
            return RecordTable.Empty;
        }
    }

    /// <summary>Windows compare ISO texts; edXML writes its days with slashes.</summary>
    private static string? Day(XElement record, string path) =>
        path.Split('/').Aggregate((XElement?)record, (element, name) => element?.Elements().FirstOrDefault(inner => inner.Name.LocalName == name))?.Value.Trim().Replace('/', '-');
}
