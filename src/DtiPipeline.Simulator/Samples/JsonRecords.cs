using System.Text.Json;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Simulator.Samples;

/// <summary>The records of a JSON file: an array of objects.</summary>
internal static class JsonRecords
{
    /// <returns>What renders the records; an empty table when the file is at fault (the finding says how).</returns>
    public static Func<RecordTable> Load(SampleFolder folder, string file, SourceSpan namedAt, string? dayField)
    {
        if (folder.ReadText(file, namedAt) is not { } text)
            return () => new RecordTable([], []);
        var table = Parse(text, dayField, why => folder.Log.Add(Finding.In(
            new SourceSpan(folder.NameOf(file), 1, 1, 1), SimulatorCodes.RecordsUnreadable, ("file", folder.NameOf(file)), ("why", why))));
        return () => table;
    }

    private static RecordTable Parse(string text, string? dayField, Action<string> refuse)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Array)
                return RecordWriter.Render(document.RootElement.EnumerateArray(), (json, record) => record.WriteTo(json), dayField);
            refuse($"it begins with {document.RootElement.ValueKind}");
        }
        catch (JsonException fault)
        {
            refuse(fault.Message);
        }
        return new RecordTable([], []);
    }
}
