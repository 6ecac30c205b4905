using System.Text.Json;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>The records of a JSON file: an array of objects.</summary>
internal static class JsonRecords
{
    /// <returns>What gives the records; none when the file is at fault (the finding says how).</returns>
    public static Func<RecordTable> Load(SampleFolder folder, string file, SourceSpan namedAt, string? dayField)
    {
        var table = folder.Find(file, namedAt) is { } found ? Parse(found, dayField, folder.Log) : RecordTable.Empty;
        return () => table;
    }

    private static RecordTable Parse(DefinitionFile file, string? dayField, FindingLog log)
    {
        var start = new SourceSpan(file.Path, 1, 1, 1);
        try
        {
            using var document = JsonDocument.Parse(file.Text);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array && root.EnumerateArray().All(record => record.ValueKind == JsonValueKind.Object))
                return RecordWriter.Render(root.EnumerateArray(), (json, record) => record.WriteTo(json), dayField);
            log.Add(Finding.In(start, SimulatorCodes.RecordsNoArray, ("file", file.Path)));
        }
        catch (JsonException fault)
        {
            log.Add(Finding.In(start, SimulatorCodes.RecordsNotJson, ("file", file.Path), ("why", fault.Message)));
        }
        return RecordTable.Empty;
    }
}
